public import Assessment
public import Findings
import PlainText
import SVG

/// A check as JUnit XML, the format in which CI servers take the results of tests.
///
/// Rules and clusters are cases. A cluster that no rule speaks of passes; one on which nothing can be
/// said is skipped, so that a green row is never a guess. After Jenkins' schema of the format
/// (junit-10.xsd of its xUnit plug-in).
public enum JUnitReport {
  static let file = CheckText(
    name: "junit", help: "Also write the verdicts as JUnit XML; - for standard output.",
    fileExtension: "xml",
    text: { text($0, $1) })

  /// The document.
  public static func text(_ outcome: CheckOutcome, _ assessment: Assessment) -> String {
    let suites = [
      Suite(name: "vector-report.rules", cases: outcome.rules.map(ruleCase)),
      Suite(name: "vector-report.clusters", cases: clusterCases(outcome, assessment)),
    ]
    var xml = HTMLWriter()
    xml.element(
      "testsuites",
      [
        "name": "vector-report", "tests": "\(suites.reduce(0) { $0 + $1.cases.count })",
        "failures": "\(suites.reduce(0) { $0 + $1.failures })",
      ]
    ) { xml in
      xml.newline()
      for suite in suites where !suite.cases.isEmpty { write(suite, into: &xml) }
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(xml.text)\n"
  }

  private struct Suite {
    let name: ShownText
    let cases: [Case]

    var failures: Int { cases.count { $0.result == .failure } }
    var skipped: Int { cases.count { $0.result == .skipped } }
  }

  private struct Case {
    let name: ShownText
    let result: Result
    let sentence: ShownText
  }

  private enum Result { case success, failure, skipped }

  private static func ruleCase(_ rule: RuleVerdict) -> Case {
    Case(
      name: "\(foreign: rule.name) \(rule.limit.words)",
      result: rule.verdict == .failed ? .failure : .success,
      sentence: rule.words.shortened(to: 1_000))
  }

  private static func clusterCases(_ outcome: CheckOutcome, _ assessment: Assessment) -> [Case] {
    let checked = Dictionary(
      outcome.clusters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return assessment.clusters.map { cluster in
      if let check = checked[cluster.id] {
        return Case(
          name: cluster.name,
          result: check.verdict == .failed ? .failure : .success,
          sentence: check.words.shortened(to: 1_000))
      }
      return Case(
        name: cluster.name, result: cluster.isTested ? .success : .skipped,
        sentence:
          "\(cluster.verdict.words), F1 \(NumberText.score(cluster.judged.f1Mean)) on "
          + Phrase.images(cluster.judged.measured))
    }
  }

  private static func write(_ suite: Suite, into xml: inout HTMLWriter) {
    xml.element(
      "testsuite",
      [
        "name": suite.name, "tests": "\(suite.cases.count)",
        "failures": "\(suite.failures)", "errors": "0", "skipped": "\(suite.skipped)",
      ]
    ) { xml in
      xml.newline()
      for test in suite.cases { write(test, of: suite, into: &xml) }
    }
    xml.newline()
  }

  private static func write(_ test: Case, of suite: Suite, into xml: inout HTMLWriter) {
    xml.element("testcase", ["name": test.name, "classname": suite.name]) { xml in
      switch test.result {
      case .success: xml.element("system-out", text: test.sentence)
      case .failure:
        xml.element("failure", ["message": test.sentence, "type": "rule"], text: test.sentence)
      case .skipped: xml.element("skipped", ["message": test.sentence]) { _ in }
      }
    }
    xml.newline()
  }
}
