import ClusterStatistics
import ModelEvaluation
import Parallel

/// How many more units like those of a cluster would settle whether it is weak.
package struct SettlingUnits: Sendable, Equatable {
  /// Units to add.
  package let more: Int
  /// The deficit that is then found with probability .8: the one seen, ``least`` at least.
  package let deficit: Double
  /// Whether the deficit is that seen.
  package let isSeen: Bool

  /// The least deficit that is looked for.
  package static let least = 0.1
  /// More units than these are no advice.
  private static let most = 2000

  /// What would settle each cluster on which nothing can be said, by id; others, and those for which
  /// nothing reasonable would do, are left out.
  static func list(_ assessment: Assessment) -> [Int: SettlingUnits] {
    let tested = assessment.clusters.count(where: \.isTested)
    let settling = Threads().map(assessment.clusters.count, by: chunk) { places in
      assessment.clusters[places].compactMap { cluster in
        SettlingUnits(cluster, assessment, tested: tested).map { (cluster.id, $0) }
      }
    }
    return Dictionary(uniqueKeysWithValues: settling.flatMap(\.self))
  }

  /// Clusters that one thread asks at a time.
  private static let chunk = 32

  private init?(_ cluster: ClusterAssessment, _ assessment: Assessment, tested: Int) {
    guard [.tooFewImages, .notDistinguishable].contains(cluster.verdict),
      let gap = assessment.detectable, let mean = cluster.judged.f1Mean,
      let all = assessment.judgedMean, let units = assessment.judgedSample?.count
    else { return nil }
    let seen = (cluster.judgement?.rest?.mean ?? all) - mean
    let tests = tested + (cluster.isTested ? 0 : 1)
    isSeen = seen >= Self.least
    deficit = max(seen, Self.least)
    guard
      let needed = gap.units(
        for: deficit, others: max(units - cluster.units, 2), clusters: tests,
        smallest: assessment.criteria.minImages, most: cluster.units + Self.most),
      needed > cluster.units
    else { return nil }
    more = needed - cluster.units
  }
}
