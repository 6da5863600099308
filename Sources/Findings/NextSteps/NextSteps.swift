package import Assessment
import ClusterStatistics
package import ModelEvaluation
package import PlainText

/// What to do next: one list, by what each step could gain.
package struct NextSteps: Sendable {
  /// The steps, the greatest gain first, those of unknown gain last.
  package let list: [NextStep]
  /// Steps that gain too little to print, or that a list of ``most`` has no room for.
  package let others: [NextStep]

  /// Most steps that a reader is shown.
  package static let most = 7

  /// The steps for an assessed evaluation.
  package init(_ assessment: Assessment, _ evaluation: Evaluation, _ comparison: Comparison?) {
    let source = StepSource(
      assessment, evaluation.images, worse: comparison?.worseClusters ?? [:])
    let steps = source.clusters + source.neighbourhoods + source.loneFailures
    let ranked = steps.enumerated().sorted { one, other in
      (-(one.element.gain ?? -1), one.offset) < (-(other.element.gain ?? -1), other.offset)
    }.map(\.element)
    let worthwhile = ranked.filter { !$0.isNegligible }
    list = Array(worthwhile.prefix(Self.most))
    others = worthwhile.dropFirst(Self.most) + ranked.filter(\.isNegligible)
  }

  /// What the steps that are not shown come to; `nil` when all are shown.
  package var rest: ShownText? {
    guard !others.isEmpty else { return nil }
    let gain = others.compactMap(\.gain).reduce(0, +)
    let worth: ShownText = gain < 0.0005 ? "less than 0.001" : NumberText.score(gain)
    let one = others.count == 1
    return
      "\(NumberText.count(others.count, "more group")) \(one ? "has" : "have") images to work on, "
      + "worth \(worth)\(one ? "" : " together"): data/label-next.csv lists \(one ? "it" : "them all")."
  }

  /// The findings that the steps stand for.
  var findings: [Finding] {
    guard let rest else { return list.map(\.finding) }
    var smaller = Finding(
      kind: .otherSteps, lead: "Smaller steps", text: rest,
      clusterIDs: others.flatMap(\.clusterIDs))
    smaller.isStep = true
    return list.map(\.finding) + [smaller]
  }
}
