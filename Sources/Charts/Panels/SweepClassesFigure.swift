package import Assessment
import Findings
import ModelEvaluation
import PlainText
import Plots

/// F1 by confidence threshold of the classes that differ most from all classes together.
package struct SweepClassesFigure {
  private let reading: SweepReading
  private let classes: [ConfidenceSweep.Class]

  /// Prepares the chart; `nil` when no class differs.
  package init?(_ reading: SweepReading) {
    self.reading = reading
    classes = reading.differentClasses
    guard !classes.isEmpty else { return nil }
  }

  private static let ticks = [0, 0.5, 1]
  private static let overall = Style(stroke: Palette.quiet, strokeWidth: 1.5, isRound: true)
  private static let common = Style(stroke: Palette.line, dashes: [3, 3])

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    let most = form == .wide ? 4 : 2
    let plots = classes.map { plot($0, form, width: form.width / Double(most)) }
    let columns = min(most, max(2, plots.count))
    return Plot(
      id: form.id("sweep-classes"), title: "F1 by confidence threshold, class by class",
      description: description, width: form.width,
      height: .frame(SmallMultiples.height(of: plots, columns: columns)),
      marks: [key, SmallMultiples(plots, columns: columns)])
  }

  private var key: Key {
    Key([
      Key.Item("the class, with its best threshold", .line(Metric.f1.line(width: 2))),
      Key.Item("all classes", .line(Self.overall)),
      Key.Item("their best threshold", .line(Self.common)),
    ])
  }

  private func plot(_ shown: ConfidenceSweep.Class, _ form: FigureForm, width: Double) -> Plot {
    let all = Self.thinned(reading.split.curve.points, form)
    let own = Self.thinned(shown.curve.points, form)
    let domain = SweepFigure.domain(all.isEmpty ? own : all)
    let isWhole = domain == (0, 1)
    var marks: [any Mark] = [
      Grid(.y, ticks: Self.ticks), AxisY(ticks: Self.ticks),
      AxisX(ticks: isWhole ? Self.ticks : [domain.0, domain.1]),
      Line(x: all.map(\.threshold), y: all.map { $0.f1 ?? .nan }, style: Self.overall),
    ]
    if let common = reading.optimum?.threshold {
      marks.append(Rule(.x, at: common, style: Self.common))
    }
    let (xs, ys) = (own.map(\.threshold), own.map { $0.f1 ?? .nan })
    marks.append(Line(x: xs, y: ys, style: Metric.f1.line(width: 2)))
    if shown.curve.points.count <= SweepFigure.mostMarked {
      marks.append(Dot(x: xs, y: ys, radius: [2.5], fill: [Palette.accent]))
    }
    if let best = shown.curve.optimum {
      marks.append(Dot(x: [best.threshold], y: [best.f1 ?? .nan], fill: [Palette.accent]))
    }
    return Plot(
      id: "class", title: PanelText.className(shown.name), description: "",
      width: width, height: .frame(84),
      x: .linear(domain: domain), y: .linear(domain: (0, 1)), marks: marks)
  }

  /// No more points than the pixels of a small plot can tell apart, ends included.
  private static func thinned(
    _ points: [ConfidenceSweep.Point], _ form: FigureForm
  ) -> [ConfidenceSweep.Point] {
    let most = form == .narrow ? 20 : 50
    let step = points.count / most
    guard step > 1 else { return points }
    return points.indices.filter { $0.isMultiple(of: step) || $0 == points.count - 1 }
      .map { points[$0] }
  }

  private var description: ShownText {
    let parts = classes.map { shown -> ShownText in
      let best = shown.curve.optimum?.threshold
      return "\(PanelText.quoted(shown.name)) best at "
        + (best.map(PanelText.threshold) ?? "an unknown threshold")
    }
    return "F1 against the confidence threshold on \(PanelText.split(reading.split.name)) for the "
      + "classes that differ most from all together: \(PanelText.list(parts))."
  }

  private var caption: ShownText {
    let others = reading.split.classes.count - classes.count
    let left: ShownText =
      others > 0
      ? " \(NumberText.count(others)) \(others == 1 ? "class is" : "classes are") closer to the "
        + "common curve and not drawn." : ""
    return "Most different first, by best threshold or by F1 over all thresholds." + left
  }

  private var table: FigureTable {
    let names: [ShownText] = ["Best threshold", "Best F1", "F1 at the common best threshold"]
    return FigureTable(
      columns: [.init("Class", isNumber: false)] + names.map { .init($0) },
      rows: classes.map { shown in
        let best = shown.curve.optimum
        let common = reading.optimum.flatMap { shown.curve.point(at: $0.threshold) }
        return [
          PanelText.className(shown.name),
          best.map { PanelText.threshold($0.threshold) } ?? NumberText.missing,
          NumberText.score(best?.f1), NumberText.score(common?.f1),
        ]
      })
  }
}
