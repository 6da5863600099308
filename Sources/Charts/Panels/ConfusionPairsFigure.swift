import Assessment
import Findings
package import ModelEvaluation
import PlainText
import Plots

/// The pairs of classes that are mixed up most, for evaluations with too many classes for a matrix.
package struct ConfusionPairsFigure {
  private let matrix: ConfusionMatrix
  private let noun: ShownText
  private let pairs: [ClassConfusion.Pair]

  private static let mostPairs = 30
  private static let mostTableRows = 200

  /// Prepares the chart; `nil` when nothing is mixed up.
  package init?(_ matrix: ConfusionMatrix, isPixels: Bool) {
    self.matrix = matrix
    noun = isPixels ? "pixel" : "object"
    pairs = ClassConfusion(matrix).pairs
    guard !pairs.isEmpty else { return nil }
  }

  /// The finished figure.
  package var figure: Figure {
    Figure({ plot($0, id: "confusion-pairs") }, caption: caption(shown.count), table: table)
  }

  private var shown: [ClassConfusion.Pair] { Array(pairs.prefix(Self.mostPairs)) }

  /// The picture, which also stands for a matrix that is too wide.
  func plot(_ form: FigureForm, id: String) -> Plot {
    let isNarrow = form == .narrow
    return Plot(
      id: form.id(id), title: "Most confused pairs of classes",
      description: description, width: form.width, height: .step(isNarrow ? RowHeadings.step : 20),
      x: .linear(domain: (0, Double(shown[0].count))),
      y: .band(count: shown.count, paddingInner: isNarrow ? RowHeadings.padding : 0.3),
      marks: [Grid(.x)] + labels(form) + [bars(form)])
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    let counts: [ShownText] = shown.map { CountText.short($0.count) }
    guard form == .wide else {
      return [
        RowHeadings(shown.map(name), notes: zip(counts, shown).map { "\($0) · \(share($1))" })
      ]
    }
    return [
      RowLabels(counts, header: noun + "s", isNumber: true),
      RowLabels(shown.map(share), header: "share", isNumber: true),
      RowLabels(shown.map(name), header: "actual → predicted", maximumWidth: 230),
      Room(Margins(top: 20)),
    ]
  }

  private func bars(_ form: FigureForm) -> Bar {
    let titles = shown.map { pair -> ShownText in
      "\(name(pair))\n\(NumberText.count(pair.count, noun)), \(share(pair))"
    }
    return Bar(
      stacking: [shown.map { Double($0.count) }], series: [SeriesStyle.at(0)],
      titles: form == .wide ? [titles] : [])
  }

  private func name(_ pair: ClassConfusion.Pair) -> ShownText {
    PanelText.className(matrix.classes[pair.actual]) + " → "
      + PanelText.className(matrix.classes[pair.predicted])
  }

  private func share(_ pair: ClassConfusion.Pair) -> ShownText {
    NumberText.percentage(pair.count, of: pair.total)
  }

  private var description: ShownText {
    let first = pairs[0]
    return "The pairs of classes that are mixed up most. First: "
      + "\(PanelText.quoted(matrix.classes[first.actual])) taken for "
      + "\(PanelText.quoted(matrix.classes[first.predicted])), "
      + "\(NumberText.count(first.count, noun))."
  }

  private func caption(_ shown: Int) -> ShownText {
    let left = pairs.count - shown
    return
      "A matrix of \(NumberText.count(matrix.foreground.count)) classes would be too large here. "
      + "Shares are of all \(noun)s of the actual class."
      + (left > 0 ? " \(NumberText.count(left, "rarer pair")) not drawn." : "")
  }

  private var table: FigureTable {
    FigureTable(
      columns: [
        .init("Actual", isNumber: false), .init("Predicted", isNumber: false),
        .init("Count"), .init("Share of actual"),
      ],
      rows: pairs.prefix(Self.mostTableRows).map { pair in
        [
          PanelText.className(matrix.classes[pair.actual]),
          PanelText.className(matrix.classes[pair.predicted]), NumberText.count(pair.count),
          share(pair),
        ]
      })
  }
}
