import Assessment
import ClusterStatistics
import PlainText

/// Findings on groups that training or evaluation hardly saw.
extension Findings {
  static func missingTrainingImages(_ assessment: Assessment) -> Finding? {
    let clusters = withEvidence(assessment) { $0.verdict == .underTrained }
    guard let first = clusters.first, let coverage = first.coverage else { return nil }
    let lead: ShownText =
      clusters.count == 1
      ? "\(first.name) is \(coverage.hasNoTraining ? "missing from" : "rare in") the training data"
      : "\(Phrase.clusters(clusters.count)) are missing from or rare in the training data"
    return Finding(
      kind: .missingTrainingImages, lead: lead,
      text: "\(counts(clusters, of: "training")), far fewer than the rest has"
        + "\(certainty(clusters)). Add images like these to the training set, or move some there "
        + "and collect new ones for testing.",
      clusterIDs: clusters.map(\.id), target: first.sectionID)
  }

  static func missingHeldOutImages(_ assessment: Assessment) -> Finding? {
    let clusters = withEvidence(assessment) { $0.verdict == .underTested }
    guard let first = clusters.first, let coverage = first.coverage else { return nil }
    let lead: ShownText =
      clusters.count == 1
      ? "\(first.name) is \(coverage.hasNoHeldOut ? "never" : "hardly") tested"
      : "\(Phrase.clusters(clusters.count)) are never or hardly tested"
    return Finding(
      kind: .missingHeldOutImages, lead: lead,
      text: "\(counts(clusters, of: "held-out")), far fewer than the rest has"
        + "\(certainty(clusters)). Whatever the model does there goes unseen: move or collect "
        + "images like these into validation or test.",
      clusterIDs: clusters.map(\.id), target: first.sectionID)
  }

  /// Clusters whose division is beyond chance, clearest first.
  private static func withEvidence(
    _ assessment: Assessment, _ accepts: (SplitCoverage) -> Bool
  ) -> [ClusterAssessment] {
    assessment.clusters
      .filter { cluster in
        cluster.coverage.map(accepts) ?? false
      }
      .sorted { ($0.coverage?.pValue ?? 1, $0.id) < ($1.coverage?.pValue ?? 1, $1.id) }
  }

  private static func counts(_ clusters: [ClusterAssessment], of kind: ShownText) -> ShownText {
    let parts = clusters.prefix(4).compactMap { cluster -> ShownText? in
      cluster.coverage.map { coverage -> ShownText in
        let part = kind == "training" ? coverage.training : coverage.heldOut
        return "\(cluster.name) has \(NumberText.count(part)) \(kind) of "
          + Phrase.images(coverage.training + coverage.heldOut)
      }
    }
    return Phrase.list(parts, of: clusters.count)
  }

  private static func certainty(_ clusters: [ClusterAssessment]) -> ShownText {
    clusters.first?.coverage?.adjustedPValue.map { " (\(Phrase.certainty($0)))" } ?? ""
  }
}
