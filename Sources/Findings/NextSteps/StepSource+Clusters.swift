import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// Steps about one cluster.
extension StepSource {
  /// The step for a cluster; `nil` when nothing speaks against it.
  func step(_ cluster: ClusterAssessment) -> NextStep? {
    let change = worse[cluster.id]
    let isWeak = cluster.verdict == .weak
    let isMissing = cluster.isRareInTraining(assessment.criteria)
    guard isWeak || isMissing || change != nil else { return nil }
    let rows = table.map { ranked(cluster.rows, $0) } ?? []
    let gain = assessment.gain(cluster, worse: change)
    return NextStep(
      reason: isMissing ? .missingFromTraining : change == nil ? .weakCluster : .worseCluster,
      action: isMissing ? .addToTraining : change == nil ? Self.action(cluster) : .compare,
      group: cluster.name, evidence: evidence(cluster, change, isMissing: isMissing),
      advice: advice(cluster, change, isMissing: isMissing),
      gain: gain.map { max(0, $0.mean) }, gainInterval: gain?.interval,
      clusterIDs: [cluster.id], target: cluster.sectionID,
      heldOut: rows.filter { !isTraining($0) },
      training: rows.filter(isTraining))
  }

  private func evidence(
    _ cluster: ClusterAssessment, _ change: ClusterChange?, isMissing: Bool
  ) -> ShownText {
    [
      change.map(Self.loss), score(cluster),
      isMissing ? cluster.coverage.map(Self.coverage) : nil,
      cluster.verdict == .weak ? ErrorMix(cluster.tellingScores.objects)?.sentence : nil,
    ].compactMap(\.self).joined(separator: " ")
  }

  private static func loss(_ change: ClusterChange) -> ShownText {
    "Since the baseline the mean F1 of its \(ImageWords.changed(change)) fell from "
      + "\(NumberText.score(change.before)) to \(NumberText.score(change.after)) "
      + "(\(Phrase.certainty(change.change?.adjustedPValue ?? 1)))."
  }

  private func score(_ cluster: ClusterAssessment) -> ShownText? {
    if cluster.verdict == .weak, let shown = ShownDifference(cluster, assessment) {
      return shown.sentence
    }
    guard let mean = cluster.judged.f1Mean else { return nil }
    let rest = cluster.judgement?.rest.map {
      " against \(NumberText.score($0.mean)) elsewhere" as ShownText
    }
    let certainty = cluster.judgement?.adjustedPValue.map {
      " (\(Phrase.certainty($0)))" as ShownText
    }
    return "Mean F1 \(NumberText.score(mean)) on \(UnitText.counted(cluster, assessment))"
      + (rest ?? "") + (cluster.verdict == .weak ? certainty ?? "" : "") + "."
  }

  private static func coverage(_ coverage: SplitCoverage) -> ShownText {
    "\(NumberText.count(coverage.training)) of its "
      + "\(Phrase.images(coverage.training + coverage.heldOut)) are in the training set, far fewer "
      + "than elsewhere."
  }

  private func advice(
    _ cluster: ClusterAssessment, _ change: ClusterChange?, isMissing: Bool
  ) -> ShownText {
    if isMissing {
      return "Add images like these to the training set, or move some there and collect new ones "
        + "for testing."
    }
    if change != nil {
      return
        "Compare these images before and now; look for changed labels, and for training images "
        + "that went missing."
    }
    return ErrorMix(cluster.tellingScores.objects)?.advice
      ?? "Look at its worst images, and collect or relabel more like them."
  }

  private static func action(_ cluster: ClusterAssessment) -> NextStep.Action {
    switch ErrorMix(cluster.tellingScores.objects)?.kind {
    case .misses: .labelMore
    case .falseAlarms: .checkLabels
    case .both, nil: .look
    }
  }
}
