import Charts
import ModelRanking
import PlainText
import Plots

/// By how much every other model is behind the one with the highest mean, with intervals that hold
/// together.
struct DifferencesFigure {
  private let leader: ShownText
  private let rows: [Row]

  private struct Row {
    let name: ShownText
    let images: ShownText
    let difference: Double
    let interval: ClosedRange<Double>
    let isDecided: Bool
  }

  /// Prepares the chart; `nil` where no pair was judged.
  init?(_ ranked: RankedEvaluations) {
    let ranking = ranked.ranking
    let first = ranking.order[0]
    leader = ranked.names[first]
    rows = ranking.order.dropFirst().compactMap { model in
      guard let pair = ranking.pairs.pair(first, model),
        let level = pair.shownLevel(ranking.level), let step = pair.steps[level]
      else { return nil }
      return Row(
        name: ranked.names[model],
        images: RankingImages(ranking).counted(step.images, at: level),
        difference: pair.first == model ? step.difference : -step.difference,
        interval: PairText.seen(step.interval, from: model, pair), isDecided: pair.better != nil)
    }
    if rows.isEmpty { return nil }
  }

  var figure: Figure {
    Figure(
      plot,
      caption:
        "How far each model is from \(leader), which has the highest mean, on the same images. "
        + "The intervals of all pairs hold together; one that leaves out 0 is a clear difference.",
      table: table)
  }

  private static let interval = Style(stroke: Palette.ink, strokeWidth: 3)

  private func plot(_ form: FigureForm) -> Plot {
    let isNarrow = form == .narrow
    return Plot(
      id: form.id("differences"), title: "Differences to \(leader)", description: description,
      width: form.width, height: .step(isNarrow ? RowHeadings.step : 26),
      x: .linear(domain: domain, inset: isNarrow ? 6 : 0),
      y: .band(count: rows.count, paddingInner: isNarrow ? RowHeadings.padding : 0.3),
      marks: marks(form))
  }

  private func marks(_ form: FigureForm) -> [any Mark] {
    let positions = rows.indices.map(Double.init)
    return [Grid(.x)] + (form == .wide ? labels(form) : []) + [
      AxisX(.bottom, label: "difference of mean F1"), Rule(.x, at: 0, label: "no difference"), key,
      ErrorBar(
        lower: rows.map(\.interval.lowerBound), upper: rows.map(\.interval.upperBound),
        y: positions, capSize: 0, style: Self.interval),
      Dot(
        x: rows.map(\.difference), y: positions, radius: [5.5], fill: [Palette.accent],
        isHollow: rows.map { !$0.isDecided }),
    ]
      // Names and numbers above the rows are written over the line at 0.
      + (form == .wide ? [RowTips(rows.map(tip))] : labels(form))
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    let emphases = rows.map { $0.isDecided ? RowLabels.Emphasis.strong : .normal }
    let numbers = rows.map { NumberText.difference($0.difference) }
    guard form == .wide else {
      return [RowHeadings(rows.map(\.name), notes: numbers, emphases: emphases)]
    }
    return [
      RowLines(count: rows.count),
      RowLabels(numbers, header: "difference", isNumber: true),
      RowLabels(rows.map(\.name), emphases: emphases, maximumWidth: 190),
    ]
  }

  private var key: Key {
    var items = [
      Key.Item("difference, 95% interval", .interval(Self.interval, dot: Palette.accent))
    ]
    if rows.contains(where: { !$0.isDecided }) {
      items.append(Key.Item("not clear", .dot(Palette.accent, isHollow: true)))
    }
    return Key(items)
  }

  /// Whole twentieths around 0 and the intervals, at least a tenth wide.
  private var domain: (Double, Double) {
    let low = min(rows.map(\.interval.lowerBound).min() ?? 0, 0)
    let high = max(rows.map(\.interval.upperBound).max() ?? 0, 0)
    let ends = ((low * 20).rounded(.down), (high * 20).rounded(.up))
    return ends.1 - ends.0 < 2
      ? ((ends.1 - 2) / 20, ends.1 / 20) : (ends.0 / 20, ends.1 / 20)
  }

  private func tip(_ row: Row) -> ShownText {
    "\(row.name)\n\(NumberText.difference(row.difference)) (95% interval "
      + "\(NumberText.differences(row.interval)))\non \(row.images)"
      + (row.isDecided ? "" : ", not clear")
  }

  private var description: ShownText {
    let decided = rows.filter(\.isDecided)
    let names: ShownText =
      decided.isEmpty
      ? "none of them clear"
      : "clear for \(Phrase.list(decided.map(\.name), of: decided.count))"
    return
      "Difference of mean F1 between \(leader) and \(NumberText.count(rows.count, "other model")): "
      + "\(names)."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Model", isNumber: false), .init("Difference"), .init("95% interval")]
        + [.init("Images", isNumber: false), .init("Clear", isNumber: false)],
      rows: rows.map {
        [
          $0.name, NumberText.difference($0.difference), NumberText.differences($0.interval),
          $0.images, $0.isDecided ? "yes" : "no",
        ]
      })
  }
}
