// Holds an evaluation against rules and ends with a code that CI understands. Runs in a folder that
// holds `evaluation`.

import Delivery
import Foundation

// snippet: check
let assessed = try AssessedEvaluation(EvaluationInput(path: "evaluation"))
let rules = CheckRules([MinF1(0.6), MaxNoise(0.2), RequireSplit("test"), MaxMisses(most: 0.4)])
let outcome = assessed.outcome(of: rules)
for rule in outcome.rules { print(rule.name, rule.verdict, rule.sentence) }
// end

// snippet: texts
let texts = [
  "junit.xml": JUnitReport.text(outcome, assessed.assessment),
  "metrics.txt": MetricsReport.text(assessed.assessment, outcome),
  "summary.md": StepSummary(assessed).text(),
  "check.txt": CheckTable.lines(outcome).joined(separator: "\n"),
]
for (file, text) in texts { try TextOutput.write(text, to: URL(fileURLWithPath: file)) }
GitHubAnnotations.lines(outcome).forEach { print($0) }
// end

// snippet: error
do {
  _ = try Report(EvaluationInput(path: "no-such-evaluation"))
} catch let error as any ExplainedError {
  print(error.cause, error.sentences)
}
// end

// snippet: exit
exit(outcome.verdict == .failed ? 1 : 0)
// end
