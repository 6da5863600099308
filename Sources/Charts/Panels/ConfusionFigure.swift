import Assessment
import Findings
package import ModelEvaluation
import PlainText
import Plots
import Scales

/// Which class was taken for which: a heat map of the shares of each row, with counts.
///
/// False alarms belong to no actual class: theirs is the share of all detections of that class.
package struct ConfusionFigure {
  private let matrix: ConfusionMatrix
  private let isPixels: Bool
  /// Positions in the order of rows and columns: background last.
  private let order: [Int]
  private let totals: [Int]
  /// For each class in that order the number of its detections.
  private let detections: [Int]

  /// Prepares the chart; `nil` when there are no classes, or too many.
  ///
  /// - Parameters:
  ///   - isPixels: whether pixels were counted, not objects.
  ///   - mostClasses: Most classes, background not counted, that a matrix is drawn for.
  package init?(
    _ matrix: ConfusionMatrix, isPixels: Bool, mostClasses: Int = PageDetail.full.mostRows
  ) {
    guard !matrix.foreground.isEmpty, matrix.foreground.count <= mostClasses else { return nil }
    self.matrix = matrix
    self.isPixels = isPixels
    order = matrix.foreground + [matrix.backgroundIndex].compactMap(\.self)
    totals = order.map(matrix.total(ofActual:))
    detections = order.map { predicted in
      matrix.classes.indices.reduce(0) { $0 + matrix[$1, predicted] }
    }
  }

  /// The finished figure.
  package var figure: Figure { Figure(plot, caption: caption, table: table) }

  /// Most columns whose names have room in the narrow drawing; with more it shows the pairs that are
  /// mixed up most.
  private static let mostNarrow = 13

  private func plot(_ form: FigureForm) -> Plot {
    if form == .narrow, order.count > Self.mostNarrow,
      let pairs = ConfusionPairsFigure(matrix, isPixels: isPixels)
    {
      return pairs.plot(form, id: "confusion")
    }
    return matrixPlot(form)
  }

  private func matrixPlot(_ form: FigureForm) -> Plot {
    let width = columnWidth(form)
    return Plot(
      id: form.id("confusion"), title: "Confusion matrix", description: description,
      width: form.width, height: .step(min(max(width, 15), 38)),
      x: .band(count: order.count, paddingInner: Self.padding, breaks: breaks),
      y: .band(count: order.count, paddingInner: Self.padding, breaks: breaks),
      mostFrameWidth: Self.mostColumnWidth * (Double(order.count) + 0.6), marks: marks(form))
  }

  private var noun: ShownText { isPixels ? "pixel" : "object" }
  private var background: Int? { matrix.backgroundIndex }
  private var breaks: [Int] { background == nil ? [] : [order.count - 1] }
  /// Fields of few classes need not fill the width.
  private static let mostColumnWidth = 110.0
  /// Share of a field's width that lies between two.
  private static let padding = 0.06

  /// About as high as wide, as far as rows can be read and the picture fits a screen.
  private func columnWidth(_ form: FigureForm) -> Double {
    let room = form == .narrow ? 220.0 : order.count > 20 ? 600 : 520
    return min(room / Double(order.count), Self.mostColumnWidth)
  }

  private func marks(_ form: FigureForm) -> [any Mark] {
    var marks: [any Mark] = []
    if order.count <= 20, form == .wide {
      marks.append(
        RowLabels(totals.map(CountText.short), header: noun + "s", isNumber: true))
    }
    marks.append(
      RowLabels(
        order.map(rowName), header: "actual", emphases: order.map(emphasis),
        maximumWidth: form == .wide ? 150 : 88))
    marks.append(
      BandNames(order.map(columnName), header: "predicted", levelWidth: columnWidth(form)))
    marks += legends(form)
    marks += [empty, cells(form)] as [any Mark]
    return marks
  }

  /// Two ramps below each other; the lower one has the shares at which both change, as far as they
  /// have room.
  private func legends(_ form: FigureForm) -> [any Mark] {
    let ticks = Self.steps.enumerated().filter { form == .wide || [0, 2, 4].contains($0.offset) }
      .map {
        (
          Double($0.offset) / Double(Self.steps.count),
          "\(NumberText.fixed($0.element * 100, decimals: 0))%" as ShownText
        )
      }
    return [
      legend("wrong, share of row", Palette.wrong, ticks + [(1, "100%")], form),
      legend("right, share of row", Palette.right, [], form),
    ]
  }

  private func legend(
    _ title: ShownText, _ steps: [Paint], _ ticks: [(Double, ShownText)], _ form: FigureForm
  ) -> RampLegend {
    RampLegend(
      title: title, steps: steps, ticks: ticks, stepWidth: form == .wide ? 40 : 26,
      titleWidth: 126)
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
      ? "false alarms" : PanelText.className(matrix.classes[index])
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

  private func cells(_ form: FigureForm) -> Cell {
    let filled = filled
    let positions = filled.map { Self.position(share($0)) }
    return Cell(
      column: filled.map { Double($0.column) }, row: filled.map { Double($0.row) },
      fill: zip(filled, positions).map { cell, position in
        (cell.row == cell.column ? Palette.right : Palette.wrong)[position]
      },
      ink: positions.map { Palette.heatInk[$0] }, texts: texts(filled.map(\.count), form),
      titles: form == .wide ? filled.map(tip) : [])
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
  private func texts(_ counts: [Int], _ form: FigureForm) -> [ShownText] {
    let texts = counts.map { CountText.short($0) }
    let room = columnWidth(form) * (1 - Self.padding)
    let haveRoom = texts.allSatisfy { Cell.room(for: $0) <= room }
    return order.count <= 20 && haveRoom ? texts : texts.map { _ in "" }
  }

  /// Of the objects of the row; of false alarms, of the detections of the column.
  private func share(_ cell: (row: Int, column: Int, count: Int)) -> Double {
    let whole = isFalseAlarm(cell) ? detections[cell.column] : totals[cell.row]
    return whole > 0 ? Double(cell.count) / Double(whole) : 0
  }

  private func isFalseAlarm(_ cell: (row: Int, column: Int, count: Int)) -> Bool {
    !isPixels && order[cell.row] == background && order[cell.column] != background
  }

  private func tip(_ cell: (row: Int, column: Int, count: Int)) -> ShownText {
    let share: ShownText = NumberText.percentage(share(cell))
    let count: ShownText = NumberText.count(cell.count, noun)
    let (actual, predicted) = (order[cell.row], order[cell.column])
    if isFalseAlarm(cell) {
      return "false alarms: \(columnName(predicted)) where nothing is\n\(count), \(share) of the "
        + NumberText.count(detections[cell.column], "detection")
    }
    if actual == background, !isPixels { return "background, rightly\n\(count), \(share)" }
    let name = rowName(actual)
    if predicted == background, !isPixels {
      return "\(name), missed\n\(count), \(share) of \(name)"
    }
    if predicted == actual { return "\(name), right\n\(count), \(share) of \(name)" }
    return "\(name), taken for \(columnName(predicted))\n\(count), \(share) of \(name)"
  }

  private var isOneClass: Bool { matrix.foreground.count == 1 }

  private var description: ShownText {
    let confusion = ClassConfusion(matrix)
    var text: ShownText =
      "Heat map of \(NumberText.count(matrix.foreground.count)) \(isOneClass ? "class" : "classes"): "
    text +=
      "rows are what is "
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
      text += " Last column: missed. Last row: false alarms, where nothing is, as shares of all "
      text += "detections of that class."
    }
    if order.count > Self.mostNarrow, ConfusionPairsFigure(matrix, isPixels: isPixels) != nil {
      text += " On a narrow screen: the pairs that are mixed up most."
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
