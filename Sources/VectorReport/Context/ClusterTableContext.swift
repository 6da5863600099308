import Assessment
import ClusterStatistics
import PlainText
import Templates

/// The table of all clusters, worst first; very long ones are cut with a sentence that says so.
enum ClusterTableContext {
  /// Most rows on the page; `data/clusters.csv` has all.
  static let mostRows = 200
  /// Most splits with a column of their own.
  static let mostSplits = 6

  static func value(_ assessment: Assessment, sections: Set<String>) -> TemplateValue {
    let noise = assessment.noise.map { [$0] } ?? []
    let rows = assessment.clusters.prefix(mostRows) + noise
    return .record([
      "sentence": .text(sentence(assessment)),
      "splitNames": .list(
        assessment.splitNames.prefix(mostSplits).map {
          .record(["name": .text(DisplayText.short($0, to: 20))])
        }),
      "rows": .list(rows.map { value($0, sections: sections) }),
    ])
  }

  static let shape: TemplateShape = .record([
    "sentence": .text(.plain),
    "splitNames": .list(.record(["name": .text(.plain)])),
    "rows": .list(
      .record([
        "name": .text(.plain), "target": .text(.markdown),
        "splits": .list(.record(["count": .text(.plain)])),
        "images": .text(.plain), "f1Mean": .text(.plain), "f1Std": .text(.plain),
        "estimate": .text(.plain), "interval": .text(.plain), "precision": .text(.plain),
        "recall": .text(.plain), "verdict": .text(.plain),
      ])),
  ])

  private static func sentence(_ assessment: Assessment) -> String {
    let left = assessment.clusters.count - mostRows
    var text =
      "Lowest estimate first. Split columns count all images; scores are on "
      + "\(assessment.judgedSplits.imagesInWords). The estimate is the mean drawn toward the mean of "
      + "all clusters, the more so the fewer images a cluster has."
    if left > 0 {
      text +=
        " \(Phrase.clusters(left)) with higher estimates are left out here; "
        + "data/clusters.csv has all."
    }
    return text
  }

  private static func value(
    _ cluster: ClusterAssessment, sections: Set<String>
  ) -> TemplateValue {
    let shrunken = cluster.judgement?.shrunken
    return .record([
      "name": .text(cluster.name),
      "target": .markdown(sections.contains(cluster.sectionID) ? cluster.sectionID : ""),
      "splits": .list(
        cluster.splitCounts.prefix(mostSplits).map {
          .record(["count": .text(NumberText.count($0))])
        }),
      "images": .text(NumberText.count(cluster.judged.measured)),
      "f1Mean": .text(NumberText.score(cluster.judged.f1Mean)),
      "f1Std": .text(NumberText.score(cluster.judged.f1Std)),
      "estimate": .text(NumberText.score(shrunken?.mean)),
      "interval": .text(NumberText.interval(shrunken?.interval)),
      "precision": .text(NumberText.score(cluster.judged.precisionMean)),
      "recall": .text(NumberText.score(cluster.judged.recallMean)),
      "verdict": .text(cluster.verdict.words),
    ])
  }
}
