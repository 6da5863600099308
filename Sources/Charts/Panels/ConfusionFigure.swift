import Assessment
import Findings
package import ModelEvaluation
import PlainText
import Plots
import Scales

/// Which class was taken for which: a heat map of the shares of each row, with counts.
package struct ConfusionFigure {
  private let matrix: ConfusionMatrix
  private let isPixels: Bool
  /// Positions in the order of rows and columns: background last.
  private let order: [Int]
  private let totals: [Int]

  /// Most classes, background not counted, that a matrix is drawn for.
  package static let mostClasses = 40

  /// Prepares the chart; `nil` when there are no classes, or too many.
  ///
  /// - Parameter isPixels: whether pixels were counted, not objects.
  package init?(_ matrix: ConfusionMatrix, isPixels: Bool) {
    guard !matrix.foreground.isEmpty, matrix.foreground.count <= Self.mostClasses else {
      return nil
    }
    self.matrix = matrix
    self.isPixels = isPixels
    order = matrix.foreground + [matrix.backgroundIndex].compactMap(\.self)
    totals = order.map(matrix.total(ofActual:))
  }

  /// The finished figure.
  package var figure: Figure {
    let plot = Plot(
      id: "confusion", title: "Confusion matrix", description: description,
      width: MetricDots.width, height: .step(step),
      x: .band(count: order.count, paddingInner: 0.06, breaks: breaks),
      y: .band(count: order.count, paddingInner: 0.06, breaks: breaks), marks: marks)
    return Figure(document: plot.document, caption: caption, table: table)
  }

  private var noun: ShownText { isPixels ? "pixel" : "object" }
  private var background: Int? { matrix.backgroundIndex }
  private var breaks: [Int] { background == nil ? [] : [order.count - 1] }
  /// About as high as wide, as far as rows can be read and the picture fits a screen.
  private var step: Double { min(max(columnWidth, 15), 38) }
  private var columnWidth: Double { (order.count > 20 ? 440 : 360) / Double(order.count) }

  private var marks: [any Mark] {
    var marks: [any Mark] = []
    if order.count <= 20 {
      marks.append(
        RowLabels(totals.map(CountText.short), header: noun + "s", isNumber: true))
    }
    marks.append(
      RowLabels(
        order.map(rowName), header: "actual", emphases: order.map(emphasis), maximumWidth: 150))
    marks.append(
      BandNames(order.map(columnName), header: "predicted", levelWidth: columnWidth))
    marks += legends
    marks += [empty, cells] as [any Mark]
    return marks
  }

  /// Two ramps below each other; the lower one has the shares at which both change.
  private var legends: [any Mark] {
    let ticks = Self.steps.enumerated().map {
      (
        Double($0) / Double(Self.steps.count),
        "\(NumberText.fixed($1 * 100, decimals: 0))%" as ShownText
      )
    }
    return [
      legend("wrong, share of the row", Palette.wrong, ticks + [(1, "100%")]),
      legend("right, share of the row", Palette.right, []),
    ]
  }

  private func legend(
    _ title: ShownText, _ steps: [Paint], _ ticks: [(Double, ShownText)]
  ) -> RampLegend {
    RampLegend(title: title, steps: steps, ticks: ticks, stepWidth: 40, titleWidth: 150)
  }

  /// Shares at which the colour changes: finer where mistakes usually are.
  private static let steps = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.7]

  /// The colour of a share above 0, and its position in the ramp.
  private static func position(_ share: Double) -> Int {
    max(0, (steps.lastIndex { $0 < share } ?? 0))
  }

  private func emphasis(_ index: Int) -> RowLabels.Emphasis {
    index == background ? .quiet : .normal
  }

  private func rowName(_ index: Int) -> ShownText {
    index == background && !isPixels
      ? "nothing (false alarms)" : PanelText.className(matrix.classes[index])
  }

  private func columnName(_ index: Int) -> ShownText {
    index == background && !isPixels ? "missed" : PanelText.className(matrix.classes[index])
  }

  /// Rows and columns with a count, rows first.
  private var filled: [(row: Int, column: Int, count: Int)] {
    order.indices.flatMap { row in
      order.indices.compactMap { column in
        let count = matrix[order[row], order[column]]
        return count > 0 ? (row, column, count) : nil
      }
    }
  }

  private var cells: Cell {
    let filled = filled
    let positions = filled.map { Self.position(share($0.row, $0.count)) }
    return Cell(
      column: filled.map { Double($0.column) }, row: filled.map { Double($0.row) },
      fill: zip(filled, positions).map { cell, position in
        (cell.row == cell.column ? Palette.right : Palette.wrong)[position]
      },
      ink: positions.map { Palette.heatInk[$0] }, texts: filled.map { text($0.count) },
      titles: filled.map(tip))
  }

  /// The places without a count, so that rows and columns can be followed.
  private var empty: Cell {
    let places = order.indices.flatMap { row in order.indices.map { (row, $0) } }
      .filter { matrix[order[$0.0], order[$0.1]] == 0 }
    return Cell(
      column: places.map { Double($0.1) }, row: places.map { Double($0.0) },
      fill: places.map { _ in Palette.empty })
  }

  /// No text at all where not every text has room: some without the others mislead.
  private func text(_ count: Int) -> ShownText {
    order.count <= 20 ? CountText.short(count) : ""
  }

  private func share(_ row: Int, _ count: Int) -> Double {
    totals[row] > 0 ? Double(count) / Double(totals[row]) : 0
  }

  private func tip(_ cell: (row: Int, column: Int, count: Int)) -> ShownText {
    let share: ShownText = NumberText.percentage(share(cell.row, cell.count))
    let count: ShownText = NumberText.count(cell.count, noun)
    let (actual, predicted) = (order[cell.row], order[cell.column])
    if actual == background, !isPixels {
      if predicted == background { return "background, rightly\n\(count), \(share)" }
      return
        "false alarms: \(columnName(predicted)) where nothing is\n\(count), \(share) of the row"
    }
    let name = rowName(actual)
    if predicted == background, !isPixels {
      return "\(name), missed\n\(count), \(share) of \(name)"
    }
    if predicted == actual { return "\(name), right\n\(count), \(share) of \(name)" }
    return "\(name), taken for \(columnName(predicted))\n\(count), \(share) of \(name)"
  }

  private var description: ShownText {
    let confusion = ClassConfusion(matrix)
    var text: ShownText =
      "Heat map of \(NumberText.count(matrix.foreground.count)) classes: rows are what is "
    text += "there, columns what was predicted. "
    text += "\(NumberText.percentage(confusion.right, of: confusion.objects)) of the "
    text += "\(NumberText.count(confusion.objects, noun)) are right."
    guard let pair = confusion.pairs.first else { return text }
    return text
      + " Most often mixed up: \(PanelText.quoted(matrix.classes[pair.actual])) taken for "
      + "\(PanelText.quoted(matrix.classes[pair.predicted])), \(NumberText.count(pair.count)) times."
  }

  private var caption: ShownText {
    var text: ShownText =
      "Rows are what is there, columns what the model said; colours are shares of the row"
    text += order.count <= 20 ? ", numbers are \(noun)s." : "."
    if background != nil, !isPixels {
      text += " Last column: missed. Last row: false alarms, where nothing is."
    }
    return text
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Actual", isNumber: false)] + order.map { .init(columnName($0)) }
        + [.init("All")],
      rows: order.indices.map { row in
        [rowName(order[row])]
          + order.map { NumberText.count(matrix[order[row], $0]) }
          + [NumberText.count(totals[row])]
      })
  }
}
