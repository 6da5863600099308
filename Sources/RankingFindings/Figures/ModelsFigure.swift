import Charts
import ModelRanking
import PlainText
import Plots

/// Mean F1 of each model with its interval, highest first, and the places that it may have.
struct ModelsFigure {
  private let rows: [Row]
  private let images: ShownText

  private struct Row {
    let name: ShownText
    let rank: ShownText
    let scores: RankedModel.Scores
  }

  init(_ ranked: RankedEvaluations) {
    images = RankingImages(ranked.ranking).shown
    rows = ranked.ranking.order.compactMap { model in
      ranked.ranking.scores(model).map {
        Row(
          name: ranked.names[model], rank: RankText.digits(ranked.ranking.models[model].rank),
          scores: $0)
      }
    }
  }

  var figure: Figure {
    Figure(
      plot,
      caption:
        "A dot is the mean F1 of a model, the bar its 95% interval. Bars may overlap where models "
        + "differ clearly, because all are measured on the same images.",
      table: table)
  }

  private static let interval = Style(stroke: Palette.ink, strokeWidth: 3)

  private func plot(_ form: FigureForm) -> Plot {
    let isNarrow = form == .narrow
    return Plot(
      id: form.id("models"), title: "Mean F1 of the models", description: description,
      width: form.width, height: .step(isNarrow ? RowHeadings.step : 26),
      x: .linear(
        domain: ScoreDomain.around(
          rows.flatMap { [$0.scores.interval.lowerBound, $0.scores.interval.upperBound] }),
        inset: isNarrow ? 6 : 0),
      y: .band(count: rows.count, paddingInner: isNarrow ? RowHeadings.padding : 0.3),
      marks: marks(form))
  }

  private func marks(_ form: FigureForm) -> [any Mark] {
    let positions = rows.indices.map(Double.init)
    return [Grid(.x)] + labels(form) + [
      AxisX(.bottom, label: "mean F1 on \(images)"),
      Key([Key.Item("mean, 95% interval", .interval(Self.interval, dot: Palette.score[8]))]),
      ErrorBar(
        lower: rows.map(\.scores.interval.lowerBound),
        upper: rows.map(\.scores.interval.upperBound), y: positions, capSize: 0,
        style: Self.interval),
      Dot(
        x: rows.map(\.scores.mean), y: positions, radius: [5.5],
        fill: rows.map { ScoreColor.paint($0.scores.mean) }),
      RowTips(form == .wide ? rows.map(tip) : []),
    ]
  }

  private func labels(_ form: FigureForm) -> [any Mark] {
    guard form == .wide else {
      return [
        RowHeadings(
          rows.map(\.name),
          notes: rows.map { "\(NumberText.score($0.scores.mean)) · rank \($0.rank)" })
      ]
    }
    return [
      RowLines(count: rows.count), Room(Margins(top: 20)),
      RowLabels(rows.map { NumberText.score($0.scores.mean) }, header: "F1", isNumber: true),
      RowLabels(rows.map(\.rank), header: "rank"),
      RowLabels(rows.map(\.name), maximumWidth: 190),
    ]
  }

  private func tip(_ row: Row) -> ShownText {
    "\(row.name)\nmean F1 \(NumberText.score(row.scores.mean)) (95% interval "
      + "\(NumberText.interval(row.scores.interval)))\nrank \(row.rank)"
  }

  private var description: ShownText {
    guard let first = rows.first, let last = rows.last else { return "There are no models." }
    return "Mean F1 of \(rows.count) models on \(images), highest first: from \(first.name) with "
      + "\(NumberText.score(first.scores.mean)) to \(last.name) with "
      + "\(NumberText.score(last.scores.mean))."
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Model", isNumber: false)]
        + ["Rank", "Mean F1", "95% interval"].map { .init($0) },
      rows: rows.map {
        [
          $0.name, $0.rank, NumberText.score($0.scores.mean),
          NumberText.interval($0.scores.interval),
        ]
      })
  }
}
