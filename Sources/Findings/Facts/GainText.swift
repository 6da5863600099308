package import Assessment
import ClusterStatistics
import ModelEvaluation
import PlainText

/// What work on a cluster could gain, in words.
package enum GainText {
  /// A gain that would be written as 0 is none.
  private static let leastGain = 0.0005

  /// What the step about a cluster says, with its interval; `nil` where there is no such step.
  package static func fact(
    _ cluster: ClusterAssessment, _ assessment: Assessment, worse: ClusterChange?
  ) -> Fact? {
    guard cluster.verdict == .weak || worse != nil,
      let gain = assessment.gain(cluster, worse: worse), gain.mean >= leastGain
    else { return nil }
    let like: ShownText = gain == cluster.judgement?.expectedGain ? "the rest" : "in the baseline"
    return Fact(
      "Gain",
      "about \(NumberText.difference(gain.mean, in: gain.interval)) on the overall mean (95% interval "
        + "\(NumberText.differences(gain.interval))), were it as good as \(like)")
  }
}
