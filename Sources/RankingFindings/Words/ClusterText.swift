import Assessment
import Findings
package import ModelRanking
package import PlainText

/// The words of models compared in clusters.
package enum ClusterText {
  /// What can be said of a cluster.
  package static func verdict(_ row: ClusterComparison.Row, _ names: [ShownText]) -> ShownText {
    guard row.isJudged else {
      return row.images == 0 ? "no such image" : "too few to tell"
    }
    let below = row.isBelow.indices.filter { row.isBelow[$0] }
    guard !below.isEmpty else { return "no clear difference" }
    return "below the best: " + Phrase.list(below.map { names[$0] }, of: below.count)
  }

  /// The same without names.
  static func shortVerdict(_ row: ClusterComparison.Row) -> ShownText {
    if row.differs { return "\(row.isBelow.count { $0 }) below" }
    return row.isJudged ? "none below" : "too few"
  }

  /// The sentence under the heading.
  package static func sentence(_ ranked: RankedEvaluations) -> ShownText {
    guard let comparison = ranked.ranking.clusters else {
      return "None of the evaluations names clusters, so there is nothing to compare them in."
    }
    let judged = comparison.judgedCount
    let basis: ShownText =
      "Clusters are those of \(ranked.names[comparison.source]), on "
      + "\(comparison.judged.imagesInWords)."
    guard judged > 0 else {
      return "\(basis) None has the \(ranked.ranking.criteria.minImages) images that count by "
        + "themselves which a verdict needs."
    }
    let differing = comparison.differing.count
    let noun: ShownText = judged == 1 ? "group" : "groups"
    return
      differing == 0
      ? "\(basis) In none of the \(NumberText.count(judged)) \(noun) with enough images is a model "
        + "clearly below the best."
      : "\(basis) In \(NumberText.count(differing)) of the \(NumberText.count(judged)) \(noun) with enough "
        + "images a model is clearly below the best."
  }
}
