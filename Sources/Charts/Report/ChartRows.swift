import Assessment
import Findings
import PlainText

/// The clusters as charts draw them, with the cut that keeps charts readable.
struct ChartRows {
  /// Every cluster, noise at the end.
  let all: [ClusterRow]
  let splitNames: [ShownText]
  /// Images of each split in all clusters and noise.
  let splitTotals: [Int]
  let overallMean: Double?
  /// 95% interval of that mean.
  let overallInterval: ClosedRange<Double>?

  /// How much of them the page shows.
  var detail = PageDetail.full
  private let clusterCount: Int

  init(_ assessment: Assessment, sections: Set<String>) {
    let clusters = assessment.clusters.map { ClusterRow($0, sections: sections) }
    let noise = assessment.noise.map { [ClusterRow($0, sections: sections)] } ?? []
    all = clusters + noise
    clusterCount = clusters.count
    splitNames = Self.splitNames(assessment)
    splitTotals = SplitsFigure.totals(all, splits: splitNames.count)
    overallMean = assessment.judgedMean
    overallInterval = assessment.judgedInterval
  }

  /// Clusters that a chart with one row a cluster draws.
  private var cut: Int { clusterCount > detail.mostUncut ? detail.mostRows : clusterCount }
  /// What such a chart draws: these and noise.
  var drawn: [ClusterRow] { Array(all.prefix(cut) + all.dropFirst(clusterCount)) }
  /// Number of clusters that it leaves out.
  var omitted: Int { clusterCount - cut }

  /// Splits that a chart tells apart; where there are more, the rest shares the last place.
  static let mostSplits = 6

  /// Short names of the splits that are drawn.
  private static func splitNames(_ assessment: Assessment) -> [ShownText] {
    let names = assessment.splitNames.map { ShownText(foreign: $0, to: 20) }
    guard names.count > mostSplits else { return names }
    return names.prefix(mostSplits - 1) + ["\(names.count - mostSplits + 1) more splits"]
  }

  /// Counts aligned with the splits that are drawn.
  fileprivate static func splitCounts(_ counts: [Int]) -> [Int] {
    guard counts.count > mostSplits else { return counts }
    return counts.prefix(mostSplits - 1) + [counts.dropFirst(mostSplits - 1).reduce(0, +)]
  }

  /// The sentence that says what a chart leaves out, with a space before it; empty when nothing.
  var omission: ShownText {
    omitted == 0
      ? ""
      : " The \(Phrase.clusters(omitted)) with higher estimates are not drawn; data/clusters.csv "
        + "has all."
  }
}

extension ClusterRow {
  /// The row of an assessed cluster, linked to its section when it has one.
  init(_ cluster: ClusterAssessment, sections: Set<String>) {
    self.init(
      id: cluster.id, name: cluster.name, count: cluster.judged.measured,
      metrics: cluster.judged.metrics, estimate: ClusterRow.Estimate(cluster),
      splitCounts: ChartRows.splitCounts(cluster.splitCounts), verdict: cluster.verdict,
      sectionID: sections.contains(cluster.sectionID) ? cluster.sectionID : nil)
  }
}

extension ClusterRow.Estimate {
  /// The shrunken mean of a cluster, and the interval of its own mean; `nil` where there is none.
  init?(_ cluster: ClusterAssessment) {
    guard let mean = cluster.shrunkenMean, let interval = cluster.interval else {
      return nil
    }
    self.init(mean: mean, interval: interval)
  }
}
