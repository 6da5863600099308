/// Whether a cluster's images divide between training and held-out images as all images do.
package struct SplitCoverage: Sendable, Equatable {
  /// What the division tells.
  package enum Verdict: String, Sendable, CaseIterable {
    /// No difference from the other images that could not be chance.
    case alike
    /// Fewer training images than the other images would suggest, with evidence.
    case underTrained
    /// Fewer held-out images than the other images would suggest, with evidence.
    case underTested
    /// No image in either.
    case empty
  }

  /// Held-out images of the cluster.
  package let heldOut: Int
  /// Training images of the cluster.
  package let training: Int
  /// Held-out images to be expected, were the cluster divided like all images.
  package let expectedHeldOut: Double
  /// What can be said.
  package let verdict: Verdict
  /// P value of ``FisherExactTest`` of the cluster against all other images; `nil` when empty.
  package let pValue: Double?
  /// The same adjusted over all clusters that are not empty.
  package let adjustedPValue: Double?

  /// Whether the model is judged on images of a kind that it never saw: a fact, not a verdict.
  package var hasNoTraining: Bool { heldOut > 0 && training == 0 }
  /// Whether images of a kind that it was trained on are never tested: a fact, not a verdict.
  package var hasNoHeldOut: Bool { training > 0 && heldOut == 0 }

  /// Judges the clusters, given per cluster (held-out images, training images).
  ///
  /// Unclustered images take part as one more entry if the caller gives them as one.
  package static func judge(
    _ counts: [(heldOut: Int, training: Int)], falseDiscoveryRate: Double = 0.10
  ) -> [SplitCoverage] {
    let heldOut = counts.reduce(0) { $0 + $1.heldOut }
    let training = counts.reduce(0) { $0 + $1.training }
    let tests = counts.map { count -> FisherExactTest? in
      guard count.heldOut + count.training > 0 else { return nil }
      return FisherExactTest(
        (count.heldOut, count.training), (heldOut - count.heldOut, training - count.training))
    }
    let adjusted = BenjaminiHochberg.adjusted(tests.map { $0?.pValue })
    return counts.indices.map { index in
      let verdict = verdict(
        counts[index].heldOut, tests[index], adjusted[index], falseDiscoveryRate)
      return SplitCoverage(
        heldOut: counts[index].heldOut, training: counts[index].training,
        expectedHeldOut: tests[index]?.expected ?? 0, verdict: verdict,
        pValue: tests[index]?.pValue, adjustedPValue: adjusted[index])
    }
  }

  private static func verdict(
    _ heldOut: Int, _ test: FisherExactTest?, _ adjusted: Double?, _ rate: Double
  ) -> Verdict {
    guard let test, let adjusted else { return .empty }
    guard adjusted <= rate, Double(heldOut) != test.expected else { return .alike }
    return Double(heldOut) > test.expected ? .underTrained : .underTested
  }
}
