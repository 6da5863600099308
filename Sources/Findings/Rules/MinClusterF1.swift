import Assessment
import ClusterStatistics
import PlainText

/// The F1 of no cluster with enough images is below a limit.
///
/// A cluster is judged by its own mean and an interval that holds for all clusters at once: with one
/// cluster truly below the limit the rule passes in less than one case in twenty. (The shrunken
/// estimate ranks clusters and is no evidence for one of them: drawn toward the others, it calls a
/// weak one good.) Clusters with fewer units than a verdict needs are left out.
public struct MinClusterF1: ShareRule {
  /// How it is called and set.
  public static let description = RuleDescription(
    "min-cluster-f1", help: "Least F1 of every cluster with enough images, 0...1.",
    expected: RuleDescription.share)
  private let least: Double

  /// Makes the rule with a number in 0...1.
  public init(_ limit: Double) { least = limit }

  /// The least F1 of a cluster.
  public var limit: RuleVerdict.Amount { .score(least) }

  /// Judges all clusters together.
  public func judge(_ check: Check) -> RuleVerdict {
    let judged = Self.judged(check.assessment)
    guard let lowest = judged.first else { return nothingKnown(check) }
    let verdicts = judged.map { evidence($0).verdict(isStrict: false) }
    let below = zip(judged, verdicts).filter { $1 == .failed }.map(\.0)
    let crossing = zip(judged, verdicts).filter { $1 == .warned }.map(\.0)
    let grave: CheckOutcome.Verdict = below.isEmpty && !check.isStrict ? .warned : .failed
    return verdict(
      below.isEmpty && crossing.isEmpty ? .passed : grave,
      value: lowest.judged.f1Mean.map { .score($0) },
      Self.sentence(below, crossing, of: judged.count, NumberText.score(least)))
  }

  /// Judges each cluster that has enough images.
  public func clusters(_ check: Check) -> [ClusterCheck] {
    Self.judged(check.assessment).map { cluster in
      let evidence = evidence(cluster)
      return ClusterCheck(
        id: cluster.id, name: cluster.name, verdict: evidence.verdict(isStrict: check.isStrict),
        words: "Its mean F1 on \(Phrase.images(cluster.judged.measured)) is "
          + "\(NumberText.score(cluster.judged.f1Mean)) (95% interval for all clusters at once "
          + "\(NumberText.interval(evidence.interval))); "
          + "\(evidence.words(least: NumberText.score(least))).")
    }
  }

  private static func fewest(_ assessment: Assessment) -> Int {
    max(assessment.criteria.minImages, 2)
  }

  /// The clusters that can be judged, lowest mean first.
  private static func judged(_ assessment: Assessment) -> [ClusterAssessment] {
    assessment.clusters.filter {
      $0.units >= fewest(assessment) && $0.judgement?.simultaneousInterval != nil
    }
    .sorted { ($0.judged.f1Mean ?? 2, $0.id) < ($1.judged.f1Mean ?? 2, $1.id) }
  }

  private func nothingKnown(_ check: Check) -> RuleVerdict {
    unknown(
      "No cluster has the \(Self.fewest(check.assessment)) images with an F1 that the rule needs, "
        + "so nothing is known about \(NumberText.score(least)).")
  }

  private func evidence(_ cluster: ClusterAssessment) -> Evidence {
    Evidence(
      value: cluster.judged.f1Mean ?? .nan, interval: cluster.judgement?.simultaneousInterval,
      least: least)
  }

  private static func sentence(
    _ below: [ClusterAssessment], _ crossing: [ClusterAssessment], of count: Int,
    _ limit: ShownText
  ) -> ShownText {
    let parts = [
      part(below, "below \(limit)"),
      part(
        crossing,
        "across \(limit), so that \(crossing.count == 1 ? "its" : "their") images do not decide"),
    ].compactMap(\.self)
    guard !parts.isEmpty else {
      return
        "The 95% interval of every one of the \(Phrase.clusters(count)) with enough images, taken for "
        + "all at once, lies at or above \(limit)."
    }
    return
      "Of \(Phrase.clusters(count)) with enough images, \(Phrase.list(parts, of: parts.count))."
  }

  private static func part(_ clusters: [ClusterAssessment], _ place: ShownText) -> ShownText? {
    guard !clusters.isEmpty else { return nil }
    let names = clusters.prefix(3).map { cluster -> ShownText in
      "\(cluster.name) at \(NumberText.score(cluster.judged.f1Mean)), interval "
        + NumberText.interval(cluster.judgement?.simultaneousInterval)
    }
    return "\(clusters.count) \(clusters.count == 1 ? "lies" : "lie") \(place) "
      + "(\(names.joined(separator: "; "))"
      + (clusters.count > 3 ? "; \(clusters.count - 3) more)" : ")")
  }
}
