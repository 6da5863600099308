package import Assessment
import ClusterStatistics
import ModelEvaluation
package import PlainText

/// The sentence at the top of the report: how good, how sure, and whether any group stands out.
package enum VerdictLine {
  /// The verdict on an assessed evaluation, after what makes it doubtful.
  package static func text(_ assessed: AssessedEvaluation) -> ShownText {
    (assessed.warnings.map(\.sentence)
      + [score(assessed.assessment), clusters(assessed.assessment)]
      + [SliceText.verdict(assessed.slices ?? [])].compactMap(\.self))
      .joined(separator: " ")
  }

  /// How good the model is.
  package static func score(_ assessment: Assessment) -> ShownText {
    guard let line = assessment.overall.headline, let mean = line.scores.f1Mean else {
      return "No image of this evaluation has an F1."
    }
    var text: ShownText =
      "Mean F1 is \(NumberText.score(mean)) on \(images(line, assessment.splitNames))"
    if let interval = line.interval {
      text += " (95% interval \(NumberText.interval(interval)))"
    }
    if let leak = assessment.overall.leak { text += "; " + LeakText.clause(leak) }
    return text + "."
  }

  private static func images(_ line: OverallScores.Line, _ splits: [String]) -> ShownText {
    ImageWords.counted(line.scores.measured, of: line.name)
      + (line.name == OverallScores.allImages ? mixture(splits) : "")
  }

  /// Which splits stand behind all images.
  private static func mixture(_ splits: [String]) -> ShownText {
    guard splits.count == 1 else { return ", all splits mixed" }
    return Split(splits[0]) == .train ? ", all of them training images" : ""
  }

  /// Whether any group stands out.
  package static func clusters(_ assessment: Assessment) -> ShownText {
    let places = assessment.weakPlaces.count
    guard places > 0 else { return standing(assessment) }
    let words: ShownText =
      places == 1 ? "One area of the map is weak" : "\(places) areas of the map are weak"
    return standing(assessment) + " \(words) as a whole."
  }

  private static func standing(_ assessment: Assessment) -> ShownText {
    let clusters = assessment.clusters
    let tested = clusters.filter { $0.isTested }
    let weak = assessment.weakByGain
    if !assessment.hasClusters, assessment.units != nil {
      return "The images are not sorted into clusters."
    }
    if clusters.isEmpty { return "No clusters were found." }
    if SanityWarning.findsNothing(assessment) != nil {
      return "Clusters cannot be told apart where nothing is found."
    }
    if !weak.isEmpty {
      let names: ShownText = Phrase.list(
        weak.prefix(3).map(\.name), of: weak.count)
      let verb: ShownText = weak.count == 1 ? "is" : "are"
      return "\(weak.count) of \(Phrase.clusters(clusters.count)) \(verb) clearly weaker than the "
        + "rest: \(names)."
    }
    if tested.isEmpty { return untested(assessment) }
    return tested.count == 1
      ? "The only cluster large enough to judge is not clearly weaker than the rest."
      : "None of the \(NumberText.count(tested.count)) clusters large enough to judge is clearly "
        + "weaker than the rest."
  }

  /// Why no cluster was compared with the others.
  private static func untested(_ assessment: Assessment) -> ShownText {
    let (clusters, least) = (assessment.clusters, assessment.criteria.minImages)
    if clusters.contains(where: { $0.judged.hasUnknownSpread && $0.judged.measured >= least }) {
      return "The clusters come without the spread of their F1, so none can be told from the rest."
    }
    guard clusters.contains(where: { $0.verdict == .tooFewImages }) else {
      return clusters.contains { $0.verdict == .notDistinguishable }
        ? "There are no other images to compare its only cluster with."
        : "No cluster has an F1, so none can be compared."
    }
    return clusters.count == 1
      ? "The only cluster has fewer than the \(least) images that a verdict on it needs."
      : "None of the \(clusters.count) clusters has the \(least) images that a verdict on it needs."
  }
}
