import Assessment
import Findings
import PlainText
import Templates

/// The table of all clusters, worst first; very long ones are cut with a sentence that says so.
///
/// Clusters that cannot be judged stand apart from those that can.
struct ClusterTableContext: TemplateRecord {
  let summary: ShownText
  let sentence: ShownText
  let splitNames: [SplitName]
  let rows: [Row]
  let unjudgedSummary: ShownText
  let unjudged: [Row]

  static let fields: [Field<Self>] = [
    Field("summary", \.summary), Field("sentence", \.sentence),
    Field("splitNames", \.splitNames), Field("hasRows") { !$0.rows.isEmpty },
    Field("rows", \.rows), Field("hasUnjudged") { !$0.unjudged.isEmpty },
    Field("unjudgedSummary", \.unjudgedSummary), Field("unjudged", \.unjudged),
  ]

  /// The head of a column that counts the images of a split.
  struct SplitName: TemplateRecord {
    let name: ShownText

    static let fields: [Field<Self>] = [Field("name", \.name)]
  }

  /// How many images of a split a cluster has.
  struct SplitCount: TemplateRecord {
    let count: ShownText

    static let fields: [Field<Self>] = [Field("count", \.count)]
  }

  /// One cluster.
  struct Row: TemplateRecord {
    let name: ShownText
    let target: FinishedMarkdown?
    let splits: [SplitCount]
    let images: ShownText
    let f1Mean: ShownText
    let f1Std: ShownText
    let estimate: ShownText
    let interval: ShownText
    let precision: ShownText
    let recall: ShownText
    let settling: ShownText
    let verdict: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("target", \.target), Field("splits", \.splits),
      Field("images", \.images), Field("f1Mean", \.f1Mean), Field("f1Std", \.f1Std),
      Field("estimate", \.estimate), Field("interval", \.interval),
      Field("precision", \.precision), Field("recall", \.recall), Field("settling", \.settling),
      Field("verdict", \.verdict),
    ]
  }
}

extension ClusterTableContext {
  /// Most splits with a column of their own.
  static let mostSplits = 6

  /// - Parameter most: Most rows on the page; `data/clusters.csv` has all.
  init(_ assessment: Assessment, sections: Set<String>, most: Int) {
    let shown = assessment.clusters.prefix(most)
    let judged = shown.filter(\.isTested)
    let unjudged = shown.filter { !$0.isTested }
    let noise = assessment.noise.map { [$0] } ?? []
    self.init(
      summary: Self.summary(assessment), sentence: Self.sentence(assessment, most: most),
      splitNames: assessment.splitNames.prefix(Self.mostSplits).map {
        SplitName(name: ShownText(foreign: $0, to: 20))
      },
      rows: (judged + noise).map { Row($0, assessment, sections: sections) },
      unjudgedSummary: "\(Phrase.clusters(unjudged.count)) with too few images to judge",
      unjudged: unjudged.map { Row($0, assessment, sections: sections) })
  }

  private static func summary(_ assessment: Assessment) -> ShownText {
    if assessment.clusters.isEmpty { return "No clusters" }
    let judged = assessment.clusters.count(where: \.isTested)
    return "\(Phrase.clusters(assessment.clusters.count)), \(NumberText.count(judged)) of them "
      + "large enough to judge"
  }

  private static func sentence(_ assessment: Assessment, most: Int) -> ShownText {
    let left = assessment.clusters.count - most
    var text: ShownText =
      "Lowest estimate first. The columns of splits count all images; scores are on the judged ones, "
      + "the \(assessment.judgedSplits.imagesInWords). The interval is that of the cluster’s own mean; "
      + "the estimate, which puts the clusters in order, is \(EstimateText.meaning(assessment)). "
      + "“To settle it” says how many more images of the kind it takes to tell whether it is weak "
      + "(with probability 80%, at the gap that it shows or at 0.1)."
    if left > 0 {
      text +=
        " \(Phrase.clusters(left)) with higher estimates are left out here; "
        + "data/clusters.csv has all."
    }
    return text
  }
}

extension ClusterTableContext.Row {
  init(_ cluster: ClusterAssessment, _ assessment: Assessment, sections: Set<String>) {
    let scores = cluster.tellingScores
    self.init(
      name: cluster.name,
      target: sections.contains(cluster.sectionID) ? FinishedMarkdown(cluster.sectionID) : nil,
      splits: cluster.splitCounts.prefix(ClusterTableContext.mostSplits).map {
        ClusterTableContext.SplitCount(count: NumberText.count($0))
      },
      images: UnitText.judged(cluster, assessment),
      f1Mean: NumberText.score(scores.f1Mean),
      f1Std: NumberText.score(scores.f1Std),
      estimate: NumberText.score(cluster.shrunkenMean),
      interval: NumberText.interval(cluster.tellingInterval),
      precision: NumberText.score(scores.precisionMean),
      recall: NumberText.score(scores.recallMean),
      settling: assessment.settling[cluster.id].map { "\(NumberText.count($0.more)) more" }
        ?? "",
      verdict: cluster.verdictWords)
  }
}
