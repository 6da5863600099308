import Assessment
import Findings
import ModelEvaluation
import PlainText

/// What the section about a cluster says of it.
extension ClusterSectionContext {
  /// The verdict with its numbers.
  static func verdictSentence(
    _ cluster: ClusterAssessment, _ assessment: Assessment
  ) -> ShownText {
    let adjusted: ShownText =
      cluster.adjustedPValue.map { " (\(Phrase.certainty($0)))" } ?? ""
    let own: ShownText = NumberText.score(cluster.shownMean)
    let rest: ShownText = NumberText.score(cluster.shownRestMean)
    let on: ShownText =
      assessment.looks.count > 1 ? cluster.testedOn.map { " on \($0.imagesInWords)" } ?? "" : ""
    switch cluster.verdict {
    case .weak:
      return "Weak\(on): its mean of \(own) is clearly below that of all other images, "
        + "\(rest)\(adjusted)."
    case .strong:
      return "Strong\(on): its mean of \(own) is clearly above that of all other images, "
        + "\(rest)\(adjusted)."
    case .notDistinguishable where cluster.shownRestMean == nil:
      return "There are no other images to compare it with."
    case .notDistinguishable:
      return "No clear difference\(on) from the mean of all other images, \(rest)\(adjusted)."
    case .tooFewImages:
      return
        "Too few images to tell: a verdict needs \(assessment.criteria.minImages) that count by "
        + "themselves, this cluster has \(UnitText.counted(cluster, assessment))."
    case .unmeasured:
      return "None of its images has an F1 on the images that clusters are judged on."
    case .noise:
      return "Images that belong to no cluster: of no kind that is seen often enough."
    }
  }

  /// What is known of a cluster, the most telling first.
  static func facts(
    _ cluster: ClusterAssessment, _ evaluation: Evaluation, _ assessment: Assessment,
    worse: ClusterChange?
  ) -> [Fact] {
    [
      TraitText.fact(cluster, evaluation), scores(cluster, assessment), estimate(cluster),
      training(cluster), splits(cluster, assessment),
      errors(cluster), ClusterClasses.fact(cluster, evaluation, assessment),
      GainText.fact(cluster, assessment, worse: worse),
      settling(cluster, assessment),
    ]
    .compactMap(\.self)
  }

  private static func scores(_ cluster: ClusterAssessment, _ assessment: Assessment) -> Fact? {
    let scores = cluster.tellingScores
    guard let mean = scores.f1Mean else { return nil }
    var text: ShownText = ScoreText.mean(
      mean, cluster.tellingInterval, scores,
      counted: UnitText.counted(
        images: scores.measured, units: cluster.tellingUnits,
        kind: (cluster.named?.set ?? assessment.judgedSplits.set).adjective, assessment))
    if let named = cluster.named { text += " on \(named.set.imagesInWords)" }
    if let precision = scores.precisionMean, let recall = scores.recallMean {
      text += "; precision \(NumberText.score(precision)), recall \(NumberText.score(recall))"
    }
    if cluster.named != nil, let judged = cluster.judged.f1Mean {
      let counted = UnitText.counted(
        images: cluster.judged.measured, units: cluster.units,
        kind: assessment.judgedSplits.set.adjective, assessment)
      text += "; \(NumberText.score(judged)) on its \(counted) alone"
    }
    return Fact("Mean F1", text)
  }

  private static func estimate(_ cluster: ClusterAssessment) -> Fact? {
    cluster.shrunkenMean.map { mean in
      Fact("Estimate", "\(NumberText.score(mean)), which allows for how few images there are")
    }
  }

  private static func training(_ cluster: ClusterAssessment) -> Fact? {
    guard let training = cluster.training, let mean = training.f1Mean else { return nil }
    let flatters = mean > cluster.judged.f1Mean ?? 1
    return Fact(
      "On training images",
      "\(NumberText.score(mean)) on \(Phrase.images(training.measured))"
        + (flatters ? ", which flatter the model" : ""))
  }

  private static func splits(_ cluster: ClusterAssessment, _ assessment: Assessment) -> Fact? {
    let parts = zip(assessment.splitNames, cluster.splitCounts).filter { $1 > 0 }.map {
      name, count -> ShownText in
      "\(foreign: name, to: 20) \(NumberText.count(count))"
    }
    guard !parts.isEmpty else { return nil }
    return Fact(
      "Images",
      "\(NumberText.count(cluster.numImages)): \(Phrase.list(parts.prefix(6).map(\.self), of: parts.count))"
    )
  }

  private static func errors(_ cluster: ClusterAssessment) -> Fact? {
    let objects = cluster.tellingScores.objects
    guard objects.images > 0 else { return nil }
    return Fact(
      "Objects",
      "\(NumberText.count(objects.found)) found, "
        + "\(NumberText.count(objects.missed)) missed, "
        + NumberText.count(objects.falseAlarms, "false alarm"))
  }

  private static func settling(_ cluster: ClusterAssessment, _ assessment: Assessment) -> Fact? {
    assessment.settling[cluster.id].map { Fact("To settle it", UnitText.settling($0)) }
  }
}
