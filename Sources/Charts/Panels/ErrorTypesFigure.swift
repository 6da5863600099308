import Findings
package import ModelEvaluation
import PlainText
import Plots

/// What average precision would gain if one kind of error were repaired, the greatest gain first.
package struct ErrorTypesFigure {
  private let types: ErrorTypes
  /// Kinds whose gain is known, the greatest first.
  let ranked: [ErrorTypes.Errors]

  /// Prepares the chart.
  package init(_ types: ErrorTypes) {
    self.types = types
    ranked = types.all.errors.filter { $0.gain != nil }.enumerated().sorted {
      ($1.element.gain ?? 0, $0.offset) < ($0.element.gain ?? 0, $1.offset)
    }.map(\.element)
  }

  /// The finished figure; `nil` when no repair would give anything.
  package var figure: Figure? {
    guard greatest > 0 else { return nil }
    return Figure(plot, caption: caption, table: table)
  }

  private var greatest: Double { ranked.first?.gain ?? 0 }

  private func plot(_ form: FigureForm) -> Plot {
    let isNarrow = form == .narrow
    return Plot(
      id: form.id("error-types"), title: "Gain of average precision by kind of error",
      description: description, width: form.width, height: .step(isNarrow ? RowHeadings.step : 26),
      x: .linear(domain: (0, greatest)),
      y: .band(count: ranked.count, paddingInner: isNarrow ? RowHeadings.padding : 0.3),
      marks: [Grid(.x), AxisX(label: "average precision gained")] + labels(form) + [bars(form)])
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    let names = ranked.map(\.kind.name)
    guard form == .wide else {
      return [RowHeadings(names, notes: ranked.map { "\(gain($0)) · \(errors($0))" })]
    }
    return [
      RowLabels(ranked.map(gain), header: "gain", isNumber: true),
      RowLabels(ranked.map(count), header: "errors", isNumber: true),
      RowLabels(names, header: "kind"), Room(Margins(top: 20)),
    ]
  }

  private func bars(_ form: FigureForm) -> Bar {
    let titles = ranked.map { entry -> ShownText in
      "\(entry.kind.name)\n\(gain(entry)), \(errors(entry))"
    }
    return Bar(
      stacking: [ranked.map { $0.gain ?? 0 }], series: [SeriesStyle.at(0)],
      titles: form == .wide ? [titles] : [])
  }

  private func gain(_ entry: ErrorTypes.Errors) -> ShownText {
    entry.gain.map(NumberText.difference) ?? NumberText.missing
  }

  private func count(_ entry: ErrorTypes.Errors) -> ShownText {
    entry.count.map { NumberText.count($0) } ?? NumberText.missing
  }

  private func errors(_ entry: ErrorTypes.Errors) -> ShownText {
    entry.count.map { NumberText.count($0, "error") } ?? NumberText.missing
  }

  private var description: ShownText {
    let parts = ranked.map { "\($0.kind.name) \(gain($0))" as ShownText }
    return "What average precision would gain on \(PanelText.split(types.split)) if one kind of "
      + "error were repaired: \(PanelText.list(parts))."
  }

  private var caption: ShownText {
    "One kind of error repaired, all else as it is (TIDE, Bolya et al. 2020). Gains do not add up: a "
      + "repair uncovers other errors. Errors count at any confidence; surer ones cost more."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [
        .init("Kind", isNumber: false), .init("What it is", isNumber: false), .init("Errors"),
        .init("Gain"), .init("95% interval"),
      ],
      rows: ranked.map {
        [
          $0.kind.name, $0.kind.meaning, count($0), gain($0),
          NumberText.differences($0.gainInterval),
        ]
      })
  }
}
