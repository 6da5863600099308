import ModelRanking
package import PlainText

/// A cluster in the table of clusters by models, as finished texts.
package struct ClusterRowLine: Sendable, Equatable {
  /// Name of the cluster.
  package let name: ShownText
  /// Images that it is judged on.
  package let images: ShownText
  /// One a model, in the order of the models' means.
  package let cells: [Cell]
  /// What can be said.
  package let verdict: ShownText

  /// The mean of one model in one cluster.
  package struct Cell: Sendable, Equatable {
    /// Mean F1, marked where it is below the best beyond chance.
    package let text: ShownText
    /// Whether it is the highest of a cluster that was judged.
    package let isBest: Bool
  }

  /// Most clusters in the page; `data/clusters.csv` has all.
  package static let most = 60

  /// Clusters, those in which models differ first; at most ``most``.
  package static func list(_ ranked: RankedEvaluations) -> [ClusterRowLine] {
    ClusterOrder.rows(ranked).prefix(most).map { ClusterRowLine($0, ranked) }
  }

  /// How many are left out; empty where none is.
  package static func omission(_ ranked: RankedEvaluations) -> ShownText {
    let count = ClusterOrder.rows(ranked).count - most
    return count > 0
      ? "\(NumberText.count(count, "more cluster")) stand in data/clusters.csv." : ""
  }

  /// Most models whose names have room at the head of a column.
  private static let mostNamed = 5

  /// Heads of the columns of the models: their names, of many their numbers.
  package static func heads(_ ranked: RankedEvaluations) -> [ShownText] {
    let order = ranked.ranking.order
    return order.count > mostNamed
      ? order.indices.map { "\($0 + 1)" } : order.map { ranked.names[$0] }
  }

  /// What the numbers and marks of the columns mean.
  package static func explanation(_ ranked: RankedEvaluations) -> ShownText {
    let words: ShownText = "Bold is the highest mean of a cluster that was judged."
    guard ranked.ranking.order.count > mostNamed else { return words }
    let names = ranked.ranking.order.enumerated().map { place, model -> ShownText in
      "\(place + 1) is \(ranked.names[model])"
    }
    return "\(words) An asterisk marks what is clearly below the best. "
      + "\(Phrase.list(names, of: names.count))."
  }

  private init(_ row: ClusterComparison.Row, _ ranked: RankedEvaluations) {
    let order = ranked.ranking.order
    let isShort = order.count > Self.mostNamed
    name = ranked.name(row.group)
    images = NumberText.count(row.images)
    verdict =
      isShort ? ClusterText.shortVerdict(row) : ClusterText.verdict(row, ranked.names)
    cells = order.map { model in
      let mean = row.means[model]
      let mark: ShownText = row.isBelow[model] ? (isShort ? "*" : " (below)") : ""
      return Cell(
        text: (isShort ? NumberText.decimal(mean) : NumberText.score(mean)) + mark,
        isBest: row.isJudged && mean == row.means.max())
    }
  }
}

/// The order in which clusters are shown.
enum ClusterOrder {
  /// Those in which models differ by how much, then the judged ones, then the others, as they come.
  static func rows(_ ranked: RankedEvaluations) -> [ClusterComparison.Row] {
    let rows = (ranked.ranking.clusters?.clusters ?? []).filter { $0.images > 0 }
    return rows.enumerated().sorted { one, other in
      key(one.element, one.offset) < key(other.element, other.offset)
    }.map(\.element)
  }

  private static func key(_ row: ClusterComparison.Row, _ place: Int) -> (Int, Double, Int) {
    let spread = (row.means.max() ?? 0) - (row.means.min() ?? 0)
    return (row.differs ? 0 : row.isJudged ? 1 : 2, row.differs ? -spread : 0, place)
  }
}
