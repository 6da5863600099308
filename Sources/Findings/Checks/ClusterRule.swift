import Assessment
import ClusterStatistics
import PlainText

/// The rule about the F1 of every cluster.
///
/// A cluster is judged by its shrunken mean and that mean's interval: looking at many clusters then
/// needs no further correction. Clusters with fewer images than a verdict needs are left out.
struct ClusterRule {
  /// The clusters that can be judged with their verdicts, lowest estimate first.
  let clusters: [ClusterCheck]
  let verdict: RuleVerdict

  init(_ assessment: Assessment, least: Double, isStrict: Bool) {
    let floor = max(assessment.criteria.minImages, 2)
    let judged = assessment.clusters.filter {
      $0.judged.measured >= floor && $0.judgement?.shrunken != nil
    }
    clusters = judged.map { Self.check($0, least, isStrict) }
    let limit = NumberText.score(least)
    guard let lowest = judged.first else {
      verdict = RuleVerdict(
        name: CheckRules.Name.minClusterF1.rawValue, limit: .score(least), value: nil,
        verdict: isStrict ? .failed : .warned,
        sentence:
          "No cluster has the \(floor) images with an F1 that the rule needs, so nothing is "
          + "known about \(limit).")
      return
    }
    let verdicts = judged.map { Self.evidence($0, least).verdict(isStrict: false) }
    let below = zip(judged, verdicts).filter { $1 == .failed }.map(\.0)
    let crossing = zip(judged, verdicts).filter { $1 == .warned }.map(\.0)
    let grave: CheckOutcome.Verdict = below.isEmpty && !isStrict ? .warned : .failed
    verdict = RuleVerdict(
      name: CheckRules.Name.minClusterF1.rawValue, limit: .score(least),
      value: lowest.estimate.map { .score($0) },
      verdict: below.isEmpty && crossing.isEmpty ? .passed : grave,
      sentence: Self.sentence(below, crossing, of: judged.count, limit))
  }

  private static func evidence(_ cluster: ClusterAssessment, _ least: Double) -> Evidence {
    Evidence(
      value: cluster.estimate ?? .nan, interval: cluster.judgement?.shrunken?.interval,
      least: least)
  }

  private static func check(
    _ cluster: ClusterAssessment, _ least: Double, _ isStrict: Bool
  ) -> ClusterCheck {
    let evidence = evidence(cluster, least)
    return ClusterCheck(
      id: cluster.id, verdict: evidence.verdict(isStrict: isStrict),
      sentence: "The estimate of its mean F1 from \(Phrase.images(cluster.judged.measured)) is "
        + "\(NumberText.score(cluster.estimate)) (95% interval "
        + "\(NumberText.interval(evidence.interval))); "
        + "\(evidence.words(least: NumberText.score(least))).")
  }

  private static func sentence(
    _ below: [ClusterAssessment], _ crossing: [ClusterAssessment], of count: Int, _ limit: String
  ) -> String {
    let parts = [
      part(below, "below \(limit)"),
      part(crossing, "across \(limit), so that its images do not decide"),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return
        "The 95% interval of every one of the \(Phrase.clusters(count)) with enough images lies "
        + "at or above \(limit)."
    }
    return
      "Of \(Phrase.clusters(count)) with enough images, \(Phrase.list(parts, of: parts.count))."
  }

  private static func part(_ clusters: [ClusterAssessment], _ place: String) -> String? {
    guard !clusters.isEmpty else { return nil }
    let names = clusters.prefix(3).map { cluster in
      "\(cluster.name) at \(NumberText.score(cluster.estimate)), interval "
        + NumberText.interval(cluster.judgement?.shrunken?.interval)
    }
    let places = clusters.count == 1 ? place : place.replacing("its images", with: "their images")
    return "\(clusters.count) \(clusters.count == 1 ? "lies" : "lie") \(places) "
      + "(\(names.joined(separator: "; "))"
      + (clusters.count > 3 ? "; \(clusters.count - 3) more)" : ")")
  }
}
