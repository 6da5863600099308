import ModelEvaluation
import RuleFiles
import Testing

@testable import Findings

/// Rule files that are understood, and every way in which one is refused.
@Suite struct RuleFileTests {
  struct Good: Sendable {
    let text: String
    let rules: CheckRules
  }

  static let good = [
    Good(text: "", rules: CheckRules()),
    Good(text: "# nothing yet\n", rules: CheckRules()),
    Good(text: "min-f1: 0.7\n", rules: CheckRules([MinF1(0.7)])),
    Good(text: "min-f1: 1\nmax-noise: 0\n", rules: CheckRules([MinF1(1), MaxNoise(0)])),
    Good(
      text: """
        min-f1: 0.7
        min-cluster-f1: 0.5
        max-noise: 0.15
        max-weak: 3
        max-f1-drop: 0.02
        require-split: [test, valid]
        strict: true
        """,
      rules: CheckRules(
        [
          MinF1(0.7), MinClusterF1(0.5), MaxNoise(0.15), MaxWeak(3), MaxF1Drop(0.02),
          RequireSplit("test"), RequireSplit("valid"),
        ], isStrict: true)),
    Good(text: "require-split: test", rules: CheckRules([RequireSplit("test")])),
    Good(text: "{max-weak: 0, strict: false}", rules: CheckRules([MaxWeak(0)], isStrict: false)),
  ]

  @Test(arguments: good) func reads(_ file: Good) throws {
    #expect(try RuleFile.rules(in: file.text, named: "r.yml") == file.rules)
  }

  static let bad: [(text: String, sentences: [String])] = [
    (
      "min-f1: 0.7\nmin-f2: 0.7",
      [
        "r.yml: line 2: expected one of min-f1, min-cluster-f1, max-noise, max-weak, max-leak, "
          + "max-f1-drop, max-confirmed-slices, require-split, strict, found the key \"min-f2\""
      ]
    ),
    ("min-f1: high", ["r.yml: line 1, min-f1: expected a number in 0...1, found \"high\""]),
    ("min-f1: 70", ["r.yml: line 1, min-f1: expected a number in 0...1, found 70"]),
    ("min-f1: .nan", ["r.yml: line 1, min-f1: expected a number in 0...1, found \".nan\""]),
    ("min-f1:", ["r.yml: line 1, min-f1: expected a number in 0...1, found nothing"]),
    ("max-noise: 10%", ["r.yml: line 1, max-noise: expected a number in 0...1, found \"10%\""]),
    (
      "max-f1-drop: [0.1]", ["r.yml: line 1, max-f1-drop: expected a number in 0...1, found a list"]
    ),
    (
      "max-weak: 1.5",
      ["r.yml: line 1, max-weak: expected a whole number of 0 or more, found 1.5"]
    ),
    ("max-weak: -1", ["r.yml: line 1, max-weak: expected a whole number of 0 or more, found -1"]),
    ("strict: 3", ["r.yml: line 1, strict: expected true or false, found 3"]),
    (
      "require-split: {a: b}",
      [
        "r.yml: line 1, require-split: expected the name of a split or a list of names, found keys "
          + "with values"
      ]
    ),
    (
      "require-split: []",
      [
        "r.yml: line 1, require-split: expected the name of a split or a list of names, found a list"
      ]
    ),
    (
      "max-weak: x\nmin-f1: 2\n",
      [
        "r.yml: line 1, max-weak: expected a whole number of 0 or more, found \"x\"",
        "r.yml: line 2, min-f1: expected a number in 0...1, found 2",
      ]
    ),
    ("min-f1: 0.7\nmin-f1: 0.8", ["r.yml: line 2, min-f1: expected each key once, found it again"]),
    ("- min-f1", ["r.yml: line 1: expected rules as key: value, found a list"]),
    ("0.7", ["r.yml: line 1: expected rules as key: value, found 0.7"]),
    (
      "min-f1: [0.7\n",
      ["r.yml: line 2, column 1: expected a YAML text, found did not find expected ',' or ']'"]
    ),
    ("a\u{1B}[31m: 1", []),
  ]

  @Test(arguments: bad.indices) func refuses(index: Int) throws {
    let (text, sentences) = Self.bad[index]
    let error = try #require(throws: EvaluationError.self) {
      _ = try RuleFile.rules(in: text, named: "r.yml")
    }
    if !sentences.isEmpty { #expect(error.sentences == sentences) }
    #expect(error.sentences.allSatisfy { !$0.contains("\u{1B}") })
  }

  @Test func theCommandLineWins() {
    let file = CheckRules([MinF1(0.7), MaxNoise(0.1), RequireSplit("valid")], isStrict: true)
    let merged = file.overridden(
      by: CheckRules([MinF1(0.6), MaxWeak(2), RequireSplit("test")], isStrict: false))
    #expect(
      merged
        == CheckRules(
          [MinF1(0.6), MaxNoise(0.1), MaxWeak(2), RequireSplit("test")], isStrict: false))
  }
}
