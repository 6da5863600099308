import Assessment
import ClusterStatistics
import PlainText

/// Findings on groups that are worse than the rest.
extension Findings {
  static func weakCluster(_ cluster: ClusterAssessment, _ assessment: Assessment) -> Finding {
    let mean: ShownText = NumberText.score(cluster.judged.f1Mean)
    let rest: ShownText = NumberText.score(cluster.judgement?.rest?.mean)
    var text: ShownText =
      "mean F1 \(mean) on \(Phrase.images(cluster.judged.measured)) against \(rest) elsewhere"
    if let adjusted = cluster.judgement?.adjustedPValue {
      text += " (\(Phrase.certainty(adjusted)))"
    }
    if let gain = cluster.judgement?.gain {
      text += "; bringing it level would raise the overall mean by \(NumberText.score(gain))"
    }
    text += ". \(nextStep(cluster))"
    return Finding(
      kind: .weakCluster, lead: "\(cluster.name) is weak", text: text,
      clusterIDs: [cluster.id],
      target: cluster.sectionID)
  }

  private static func nextStep(_ cluster: ClusterAssessment) -> ShownText {
    let objects = cluster.judged.objects
    guard objects.errors > 0 else {
      return "Look at its worst images, and collect or relabel more like them."
    }
    let misses = Double(objects.detections.falseNegatives) / Double(objects.errors)
    let errors: ShownText = "its \(NumberText.count(objects.errors, "error"))"
    if misses >= 2.0 / 3 {
      return
        "\(NumberText.percentage(misses)) of \(errors) are misses: collect and label more images "
        + "like these, and check that every object in them is labelled."
    }
    if misses <= 1.0 / 3 {
      return
        "\(NumberText.percentage(1 - misses)) of \(errors) are false alarms: look for unlabelled "
        + "objects and look-alikes, and add images like these without objects."
    }
    return "Misses and false alarms are mixed (\(NumberText.percentage(misses)) of \(errors) are "
      + "misses): look at its worst images, and check their labels first."
  }

  static func otherWeakClusters(_ clusters: [ClusterAssessment]) -> Finding {
    let names: ShownText = Phrase.list(
      clusters.prefix(8).map(\.name), of: clusters.count)
    return Finding(
      kind: .otherWeakClusters,
      lead: "\(clusters.count) more \(clusters.count == 1 ? "cluster is" : "clusters are") weak",
      text:
        "\(names) \(clusters.count == 1 ? "lies" : "lie") below the rest beyond chance too. The "
        + "table of all clusters has the numbers; fix the clusters above first.",
      clusterIDs: clusters.map(\.id))
  }

  static func bestFixes(_ assessment: Assessment) -> Finding? {
    guard let fixes = assessment.bestFixes, fixes.ids.count > 1, let mean = assessment.judgedMean
    else { return nil }
    let names = Phrase.list(fixes.ids.map(ClusterName.of), of: fixes.ids.count)
    return Finding(
      kind: .bestFixes,
      lead: "The best fixes together are worth \(NumberText.difference(fixes.gain))",
      text:
        "brought to the level of all other images, \(names) would lift the overall mean F1 from "
        + "\(NumberText.score(mean)) to \(NumberText.score(mean + fixes.gain)). That is the most "
        + "these fixes can give, so start with the first.",
      clusterIDs: fixes.ids)
  }

  static func noWeakCluster(_ assessment: Assessment) -> Finding? {
    let tested = assessment.clusters.filter { $0.judgement?.test != nil }
    guard assessment.clusters(.weak).isEmpty, !tested.isEmpty else { return nil }
    let judged: ShownText =
      "\(Phrase.clusters(tested.count)) with at least "
      + "\(assessment.criteria.minImages) images each"
    if assessment.effects?.betweenVariance == 0, assessment.clusters(.strong).isEmpty {
      return Finding(
        kind: .noDifference, lead: "The data show no difference between clusters",
        text: "the means of the clusters scatter no more than chance alone would make them. "
          + "A low bar in the chart is not a reason to act; look at the errors of all images instead."
      )
    }
    return Finding(
      kind: .noWeakCluster, lead: "No cluster is weak beyond chance",
      text: "\(judged) were compared with all other images, and no gap is larger than looking at "
        + "that many would produce by luck. Evaluate more images before acting on the lowest bars.")
  }

  static func clustersTooSmall(_ assessment: Assessment) -> Finding? {
    let small = assessment.clusters(.tooFewImages)
    guard small.count * 2 > assessment.clusters.count else { return nil }
    let sizes = assessment.clusters.map(\.judged.measured).sorted()
    let median = sizes[sizes.count / 2]
    let advice: ShownText =
      assessment.detectableClusterSize.map {
        "Cluster again with min_cluster_size \($0), the least at which this many images could show "
          + "an F1 gap of 0.25."
      } ?? "Evaluate more images: this many cannot show an F1 gap of 0.25 in any cluster."
    return Finding(
      kind: .clustersTooSmall,
      lead: "\(small.count) of \(Phrase.clusters(assessment.clusters.count)) "
        + "\(small.count == 1 ? "is" : "are") too small to judge",
      text:
        "\(small.count == 1 ? "it has" : "they have") fewer than \(assessment.criteria.minImages) of the "
        + "\(assessment.judgedSplits.imagesInWords) (the median is \(median)), where a low mean is "
        + "mostly luck. \(advice)")
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
      text: "\(one ? "it lies" : "\(names) lie") above the rest beyond chance"
        + "\(one ? "" : ", \(best.name)") with mean F1 \(NumberText.score(best.judged.f1Mean)) on "
        + "\(Phrase.images(best.judged.measured)). More images of "
        + "\(one ? "this kind" : "these kinds") will not help; put the effort elsewhere.",
      clusterIDs: strong.map(\.id))
  }

  static func nothingMeasured() -> Finding {
    Finding(
      kind: .nothingMeasured, lead: "Nothing is measured",
      text: "no image and no cluster of this evaluation has an F1, so clusters can be counted but "
        + "not compared. Check that the evaluated images have labels.")
  }

  static func noClusters(_ assessment: Assessment) -> Finding {
    let noise = assessment.noise?.numImages ?? 0
    let found: ShownText =
      noise > 0
      ? "all \(Phrase.images(noise)) are noise, so no kind of image can be told from another"
      : "the evaluation lists no clusters, so no kind of image can be told from another"
    return Finding(
      kind: .noClusters, lead: "There are no clusters",
      text: "\(found). Cluster again with a smaller min_cluster_size, or evaluate more images.")
  }
}
