package import Assessment
package import ModelEvaluation
import PlainText

/// The facts under the verdict: what was evaluated, how much of it, and how well it is grouped.
package enum HeaderFacts {
  /// The facts that are known, in the order of the page.
  package static func list(_ evaluation: Evaluation, _ assessment: Assessment) -> [Fact] {
    [
      images(assessment), UnitText.summary(assessment).map { Fact("Counted as", $0) },
      clusters(assessment),
      noise(assessment),
      silhouette(evaluation.clustering?.silhouetteScore),
      judgedOn(assessment),
      evaluation.confidenceThreshold.map {
        Fact("Confidence threshold", NumberText.fixed($0, decimals: 2))
      },
      headlineMetrics(evaluation), identity(evaluation.header),
    ].compactMap(\.self)
  }

  private static func images(_ assessment: Assessment) -> Fact {
    let splits = assessment.splitNames.indices.map { place -> ShownText in
      let name = assessment.splitNames[place]
      let count =
        assessment.hasClusters
        ? assessment.rows.reduce(0) { $0 + $1.splitCounts[place] }
        : assessment.overall.lines.first { $0.name == name }?.scores.images ?? 0
      return "\(foreign: name) \(NumberText.count(count))"
    }
    let detail: ShownText =
      splits.isEmpty ? "" : " (\(Phrase.list(splits.prefix(4).map(\.self), of: splits.count)))"
    return Fact("Images", NumberText.count(assessment.imageCount) + detail)
  }

  private static func clusters(_ assessment: Assessment) -> Fact {
    let sizes = assessment.clusters.map(\.numImages).sorted()
    guard let least = sizes.first, let most = sizes.last else { return Fact("Clusters", "none") }
    let range: ShownText =
      least == most
      ? NumberText.count(least) : "\(NumberText.count(least)) to \(NumberText.count(most))"
    return Fact(
      "Clusters",
      "\(NumberText.count(sizes.count)), of \(range) images (median "
        + "\(NumberText.count(sizes[sizes.count / 2])))")
  }

  private static func noise(_ assessment: Assessment) -> Fact? {
    guard let noise = assessment.noise, assessment.imageCount > 0 else { return nil }
    let share = Double(noise.numImages) / Double(assessment.imageCount)
    return Fact(
      "In no cluster", "\(Phrase.images(noise.numImages)), \(NumberText.percentage(share)) (noise)")
  }

  /// The coefficient in words.
  ///
  /// After L. Kaufman and P. J. Rousseeuw, Finding Groups in Data (1990), table 4.
  private static func silhouette(_ score: Double?) -> Fact? {
    guard let score else { return nil }
    let words: ShownText =
      switch (score * 100).rounded() / 100 {
      case 0.71...: "clusters clearly apart"
      case 0.51...: "clusters reasonably apart"
      case 0.26...: "clusters overlap"
      default: "hardly any separation"
      }
    return Fact("Grouping", "\(words) (silhouette \(NumberText.fixed(score, decimals: 2)))")
  }

  private static func judgedOn(_ assessment: Assessment) -> Fact? {
    guard !assessment.clusters.isEmpty else { return nil }
    return Fact(
      "Clusters judged on", assessment.judgedSplits.imagesInWords)
  }

  private static func headlineMetrics(_ evaluation: Evaluation) -> Fact? {
    guard let summary = evaluation.summary else { return nil }
    let metrics: [(ShownText, Double?)] = [
      ("mAP", summary.mAP), ("mIoU", summary.mIoU), ("precision", summary.precision),
      ("recall", summary.recall),
    ]
    let known = metrics.compactMap { name, value -> ShownText? in
      value.map { "\(name) \(NumberText.score($0))" }
    }
    guard !known.isEmpty else { return nil }
    // Only the service gives an evaluation an id: the others are made of files.
    let name: ShownText =
      evaluation.header.evalID == nil ? "Headline metrics" : "Service’s own metrics"
    return Fact(name, known.joined(separator: ", "))
  }

  private static func identity(_ header: Header) -> Fact? {
    let parts: [ShownText] = [
      header.project.map { ShownText(foreign: $0) },
      header.versionID.map { "version \(foreign: $0)" },
      header.modelID.map { "model \(foreign: $0)" },
      header.taskType.map(task),
      header.evalID.map { "evaluation \(foreign: $0)" },
      header.createdAt.map { ShownText(time: $0) },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Fact("Evaluated", parts.joined(separator: ", "))
  }

  /// The service's word for a kind of task without what is for programs: `object detection`.
  private static func task(_ type: String) -> ShownText {
    let known = [
      "object-detection", "instance-segmentation", "semantic-segmentation", "classification",
    ]
    guard let kind = known.first(where: { type.hasPrefix($0) }) else {
      return ShownText(foreign: type)
    }
    return ShownText(foreign: kind.replacing("-", with: " "))
  }
}
