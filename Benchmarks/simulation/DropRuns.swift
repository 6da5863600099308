import Assessment
import ClusterStatistics
import Findings
import Numerics

/// What `--max-f1-drop` says of a baseline and a later evaluation.
struct DropRuns {
  private(set) var passed = 0
  private(set) var warned = 0
  private(set) var failed = 0
  /// Sum of the drops that would have shown.
  private var detectable = 0.0

  /// The greatest fall that is allowed.
  static let limit = 0.02

  init(_ scenario: Scenario, _ change: PairRuns.Change, runs: Int, seed: UInt64 = 22) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let earlier = SimulatedEvaluation(scenario, &random)
      let later = earlier.changed(change, scenario, &random)
      let now = later.evaluation.evaluation(scenario.model, name: later.name)
      let assessment = Assessment(now)
      let comparison = Comparison(now, assessment, earlier: earlier.evaluation(scenario.model))
      detectable += comparison.overall?.paired?.detectable?.change ?? 0
      count(
        MaxF1Drop(Self.limit)
          .judge(Check(evaluation: now, assessment: assessment, comparison: comparison)).verdict)
    }
  }

  private mutating func count(_ verdict: CheckOutcome.Verdict) {
    switch verdict {
    case .passed: passed += 1
    case .warned: warned += 1
    case .failed: failed += 1
    }
  }

  /// Mean over the runs of the drop that would have shown.
  var meanDetectable: Double { detectable / Double(max(passed + warned + failed, 1)) }
}
