import Charts
import ModelRanking
import PlainText
import Plots

/// Mean F1 of every model in every cluster: a heat map.
struct ClusterModelsFigure {
  private let rows: [ClusterComparison.Row]
  private let omitted: Int
  /// Positions of the models, the highest mean first.
  private let order: [Int]
  private let names: [ShownText]
  /// Names of the clusters, one a row.
  private let groups: [ShownText]

  /// Most models beside which the names of clusters have room on a phone.
  private static let mostBesideNames = 4
  /// Most clusters that are drawn.
  private static let most = 40

  /// Prepares the chart; `nil` where no cluster has an image.
  init?(_ ranked: RankedEvaluations) {
    let all = ClusterOrder.rows(ranked)
    if all.isEmpty { return nil }
    rows = Array(all.prefix(Self.most))
    omitted = all.count - rows.count
    order = ranked.ranking.order
    names = ranked.names
    groups = rows.map { ranked.name($0.group) }
  }

  var figure: Figure { Figure(plot, caption: caption, table: table) }

  private func plot(_ form: FigureForm) -> Plot {
    Plot(
      id: form.id("cluster-models"), title: "F1 of the models by cluster",
      description: description, width: form.width, height: .step(26),
      x: .band(count: order.count, paddingInner: 0.06),
      y: .band(count: rows.count, paddingInner: 0.06),
      mostFrameWidth: 110 * (Double(order.count) + 0.6), marks: marks(form))
  }

  private func marks(_ form: FigureForm) -> [any Mark] {
    let room = (form == .wide ? 560.0 : 230) / Double(order.count)
    var marks: [any Mark] = []
    if form == .wide {
      marks.append(
        RowLabels(rows.map { NumberText.count($0.images) }, header: "judged", isNumber: true))
    }
    marks.append(
      RowLabels(
        groups,
        emphases: rows.map { $0.differs ? .strong : $0.isJudged ? .normal : .quiet },
        maximumWidth: form == .wide ? 190 : order.count > Self.mostBesideNames ? 88 : 152))
    marks.append(BandNames(order.map { names[$0] }, levelWidth: min(room, 110)))
    marks.append(legend(form))
    marks.append(cells)
    return marks
  }

  private func legend(_ form: FigureForm) -> RampLegend {
    let ends = domain
    let middle = (ends.0 + ends.1) / 2
    return RampLegend(
      title: "mean F1", steps: Palette.right,
      ticks: [(0, ends.0), (0.5, middle), (1, ends.1)].map { ($0, NumberText.decimal($1)) },
      stepWidth: form == .wide ? 40 : 26)
  }

  private var fields: [(column: Int, row: Int, mean: Double, isBelow: Bool)] {
    rows.indices.flatMap { row in
      order.indices.map { column in
        (column, row, rows[row].means[order[column]], rows[row].isBelow[order[column]])
      }
    }
  }

  private var cells: Cell {
    let fields = fields
    let steps = fields.map { step($0.mean) }
    return Cell(
      column: fields.map { Double($0.column) }, row: fields.map { Double($0.row) },
      fill: steps.map { Palette.right[$0] }, ink: steps.map { Palette.heatInk[$0] },
      texts: fields.map { "\(NumberText.decimal($0.mean))\($0.isBelow ? "*" : "")" },
      titles: fields.map { field in
        "\(groups[field.row]), \(names[order[field.column]])\nmean F1 "
          + "\(NumberText.score(field.mean)) on \(NumberText.count(rows[field.row].images, "image"))"
          + (field.isBelow ? "\nclearly below the best" : "")
      })
  }

  /// Step of the ramp for a mean.
  private func step(_ mean: Double) -> Int {
    let share = (mean - domain.0) / (domain.1 - domain.0)
    return min(max(Int(share * Double(Palette.right.count)), 0), Palette.right.count - 1)
  }

  private var domain: (Double, Double) { ScoreDomain.around(rows.flatMap(\.means)) }

  // MARK: Words

  private var description: ShownText {
    let differing = rows.count(where: \.differs)
    return "Heat map of \(NumberText.count(rows.count, "group")) of images by "
      + "\(NumberText.count(order.count, "model")): mean F1. In "
      + (differing == 0 ? "none" : NumberText.count(differing))
      + " of them a model is clearly below the best."
  }

  private var caption: ShownText {
    let star: ShownText =
      rows.contains(where: \.differs)
      ? " An asterisk marks what is clearly below the best of its row; such rows come first."
      : ""
    let quiet: ShownText =
      rows.contains { !$0.isJudged } ? " Grey names: too few images to tell." : ""
    let rest: ShownText =
      omitted == 0
      ? "" : " \(NumberText.count(omitted, "more cluster")) stand in data/clusters.csv."
    return "Colours are mean F1." + star + quiet + rest
  }

  private var table: FigureTable {
    FigureTable(
      columns: [.init("Cluster", isNumber: false), .init("Judged")]
        + order.map { .init(names[$0]) } + [.init("Verdict", isNumber: false)],
      rows: zip(groups, rows).map { name, row in
        [name, NumberText.count(row.images)]
          + order.map { NumberText.score(row.means[$0]) } + [ClusterText.verdict(row, names)]
      })
  }
}
