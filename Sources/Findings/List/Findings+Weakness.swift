import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// Findings on groups that are worse than the rest.
extension Findings {
  static func noWeakCluster(_ assessment: Assessment) -> Finding? {
    let tested = assessment.clusters.filter { $0.isTested }
    // Where nothing is found, that no cluster stands out is no good news.
    guard assessment.clusters(.weak).isEmpty, !tested.isEmpty,
      SanityWarning.findsNothing(assessment) == nil
    else { return nil }
    let judged: ShownText =
      "\(Phrase.clusters(tested.count)) with at least "
      + "\(UnitText.noun(assessment.criteria.minImages, assessment)) each"
    return Finding(
      kind: .noWeakCluster, lead: "No cluster is clearly weak",
      text: "\(judged) were compared with all other images, and no gap is larger than luck "
        + "produces among so many. \(power(tested, assessment))Evaluate more images before "
        + "acting on the lowest bars.")
  }

  /// A gap under this is written as 0.
  private static let leastGap = 0.005

  /// What gap a cluster of the usual size would have shown; empty where none.
  private static func power(_ tested: [ClusterAssessment], _ assessment: Assessment) -> ShownText {
    let units = tested.map(\.units).sorted()[tested.count / 2]
    guard
      let gap = assessment.detectable?.deficit(
        units: units, of: assessment.judgedSample?.count ?? 0, clusters: tested.count)
    else { return "" }
    if gap < leastGap { return "" }
    return
      "A cluster of the usual size would have had to lie \(NumberText.decimal(gap)) below to be "
      + "found with probability 80%. "
  }

  static func clustersTooSmall(_ assessment: Assessment, _ evaluation: Evaluation) -> Finding? {
    let small = assessment.clusters(.tooFewImages)
    guard small.count * 2 > assessment.clusters.count else { return nil }
    let sizes = assessment.clusters.map(\.units).sorted()
    let median = sizes[sizes.count / 2]
    let advice: ShownText =
      ClusterSizeAdvice(assessment).map { sentence($0, ClusteringCommand(evaluation)) }
      ?? "Evaluate more images: so few cannot show an F1 gap of 0.25 in any of three or more clusters."
    return Finding(
      kind: .clustersTooSmall,
      lead: "\(small.count) of \(Phrase.clusters(assessment.clusters.count)) "
        + "\(small.count == 1 ? "is" : "are") too small to judge",
      text:
        "\(small.count == 1 ? "it has" : "they have") fewer than "
        + "\(Phrase.images(assessment.criteria.minImages)) that count by themselves (half have at most "
        + "\(median)), and a low mean of so few is mostly luck. \(advice)")
  }

  private static func sentence(
    _ advice: ClusterSizeAdvice, _ command: ClusteringCommand?
  ) -> ShownText {
    let judge: ShownText = "\(set(advice)) images (--on \(set(advice)))"
    let why: ShownText = "an F1 gap of 0.25 is then found with probability 80%"
    guard let command else {
      return
        "Cluster again with vector-report analyze --min-cluster-size \(advice.images) and judge on "
        + "\(judge): \(why)."
    }
    return "Cluster again and judge on \(judge); \(why): "
      + command.text(minClusterSize: advice.images)
  }

  private static func set(_ advice: ClusterSizeAdvice) -> ShownText {
    ShownText(foreign: advice.set.rawValue)
  }

  static func strongClusters(_ assessment: Assessment) -> Finding? {
    let strong = assessment.clusters(.strong)
    // Where most clusters are "strong", the news is the few that are weak.
    guard let best = strong.last, strong.count * 2 <= assessment.clusters.count else { return nil }
    let names: ShownText = Phrase.list(
      strong.reversed().prefix(3).map(\.name), of: strong.count)
    let one = strong.count == 1
    return Finding(
      kind: .strongClusters,
      lead: one ? "\(names) is strong" : "\(Phrase.clusters(strong.count)) are strong",
      text: "\(one ? "it lies" : "\(names) lie") clearly above the rest"
        + "\(one ? "" : ", \(best.name)") with mean F1 \(NumberText.score(best.judged.f1Mean)) on "
        + "\(UnitText.counted(best, assessment)). Put the "
        + "effort elsewhere first.",
      clusterIDs: strong.map(\.id))
  }

  static func nothingMeasured() -> Finding {
    Finding(
      kind: .nothingMeasured, lead: "Nothing is measured",
      text: "no image and no cluster of this evaluation has an F1, so clusters can be counted but "
        + "not compared. Check that the evaluated images have labels.")
  }

  /// Said of a single cluster that has all measured images; `nil` where there are others.
  static func nothingToCompare(_ assessment: Assessment, _ evaluation: Evaluation) -> Finding? {
    guard assessment.clusters.count == 1, assessment.clusters[0].restMean == nil else { return nil }
    let advice: ShownText =
      ClusteringCommand(evaluation)?.textWithSmallerClusters.map { ": \($0)" }
      ?? " with a smaller --min-cluster-size."
    return Finding(
      kind: .noClusters, lead: "There is nothing to compare",
      text: "one cluster has all images with an F1, so that no kind of image can be told from "
        + "another. Evaluate images of other kinds too, or cluster again\(advice)")
  }

  static func noClusters(_ assessment: Assessment) -> Finding {
    let noise = assessment.noise?.numImages ?? 0
    let text: ShownText =
      if noise > 0 {
        "all \(Phrase.images(noise)) are noise, so no kind of image can be told from another. "
          + "Evaluate more images."
      } else if assessment.units != nil {
        "the images are not sorted into kinds, so it cannot be told which kinds go wrong. "
          + "vector-report analyze --embeddings sorts them by a vector of each image."
      } else {
        "the evaluation lists no clusters, so no kind of image can be told from another. "
          + "Evaluate more images."
      }
    return Finding(kind: .noClusters, lead: "There are no clusters", text: text)
  }
}
