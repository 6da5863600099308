import Assessment
import ModelEvaluation
import PlainText

/// Findings on how far the grouping itself can be trusted.
extension Findings {
  static func noise(_ assessment: Assessment, _ evaluation: Evaluation) -> Finding? {
    guard let noise = assessment.noise, assessment.imageCount > 0, !assessment.clusters.isEmpty
    else { return nil }
    let share = Double(noise.numImages) / Double(assessment.imageCount)
    guard share >= 0.2 else { return nil }
    return Finding(
      kind: .noise, lead: "\(NumberText.percentage(share)) of the images belong to no cluster",
      text: "\(NumberText.count(noise.numImages)) of \(Phrase.images(assessment.imageCount)) are "
        + "noise with mean F1 \(NumberText.score(noise.judged.f1Mean)), so the clusters speak for "
        + "the rest only. The map shows where those images are.\(advice(evaluation))",
      clusterIDs: [noise.id], target: noise.sectionID)
  }

  /// Noise that scores far below the clusters is a kind of image too: the unusual.
  static func weakNoise(_ assessment: Assessment) -> Finding? {
    guard let noise = assessment.noise, assessment.isNoiseWeak,
      let rest = assessment.meanOfClusters
    else { return nil }
    return Finding(
      kind: .weakNoise, lead: "The images of no cluster are weak",
      text: "mean F1 \(NumberText.score(noise.judged.f1Mean)) on "
        + "\(Phrase.images(noise.judged.measured)) against \(NumberText.score(rest)) in clusters. "
        + "They are of kinds that are seldom seen: collect more images like the worst of them.",
      clusterIDs: [noise.id], target: noise.sectionID)
  }

  /// What leaves fewer images out; nothing where min_samples is at its least already.
  private static func advice(_ evaluation: Evaluation) -> ShownText {
    let least = evaluation.clustering?.parameters.first { $0.name == "min_samples" }?.value
    if least == "1" { return "" }
    if let command = ClusteringCommand(evaluation)?.textWithLessNoise {
      return " Clustering again leaves fewer images out: \(command)"
    }
    return
      " Clustering again with vector-report analyze and a smaller --min-samples leaves fewer images "
      + "out."
  }

  static func silhouette(_ score: Double?) -> Finding? {
    guard let score, score < 0.25 else { return nil }
    return Finding(
      kind: .silhouette, lead: "The clusters are not clearly apart",
      text:
        "the silhouette is \(NumberText.fixed(score, decimals: 2)), where 1 is clearly apart and "
        + "0 is no structure. Read the clusters as rough neighbourhoods, and look at their images "
        + "before naming them.")
  }
}
