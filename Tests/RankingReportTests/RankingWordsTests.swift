import Assessment
import EvaluationSamples
import Findings
import ModelEvaluation
import PlainText
import TestSupport
import Testing

@testable import RankingFindings

/// The words of comparisons whose truth is known.
@Suite struct RankingWordsTests {
  struct Situation: CustomTestStringConvertible, Sendable {
    let name: String
    let evaluations: [Evaluation]
    var images = JudgedSplits.Request.auto

    var testDescription: String { name }

    var ranked: RankedEvaluations {
      get throws {
        var criteria = Assessment.Criteria()
        criteria.judgedSplits = images
        let letters = ["A", "B", "C", "D", "E", "F", "G"]
        return try RankedEvaluations(
          zip(evaluations, letters).map { .init($0, path: $1) }, criteria: criteria)
      }
    }
  }

  private static let base = EvaluationMaker.even(clusters: 6, images: 15, train: 10)
  private static let lower = base.shaken(by: 0.1, seed: 2)
    .shifted(Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, -0.08) }))
  private static let lowest = base.shaken(by: 0.1, seed: 3)
    .shifted(Dictionary(uniqueKeysWithValues: (0..<6).map { ($0, -0.2) }))
  private static let tiny = EvaluationMaker(
    groups: [.init(id: 0, images: (0, 0, 3), f1: 0.7)]
  ).evaluation()

  static let situations = [
    Situation(name: "two, one better", evaluations: [base, lower]),
    Situation(
      name: "two, equal but for noise", evaluations: [base, base.shaken(by: 0.1, seed: 1)]),
    Situation(name: "two, the same scores", evaluations: [base, base]),
    Situation(name: "two, three images", evaluations: [tiny, tiny.shaken(by: 0.1, seed: 1)]),
    Situation(name: "three, one best", evaluations: [lowest, base, lower]),
    Situation(
      name: "three, the top open", evaluations: [base, lowest, base.shaken(by: 0.1, seed: 1)]),
    Situation(
      name: "four, none apart",
      evaluations: [base] + (1...3).map { base.shaken(by: 0.1, seed: $0) }),
    Situation(
      name: "seven, one worse in a cluster",
      evaluations: [base] + (1...5).map { base.shaken(by: 0.05, seed: $0) }
        + [base.shaken(by: 0.05, seed: 6).shifted([2: -0.3])]),
    Situation(
      name: "three, images left out",
      evaluations: [base, lower.keeping { $0 > 9 }, lowest.keeping { $0 < 140 }], images: .test),
    Situation(
      name: "not like for like",
      evaluations: [base, lower.regrouped { id, _ in id / 2 }].enumerated().map { place, one in
        var one = one
        one.header.versionID = "\(12 + place)"
        one.confidenceThreshold = 0.35 + Double(place) / 10
        one.header.status = place == 0 ? "done" : "running"
        return one
      }),
  ]

  private static func text(_ ranked: RankedEvaluations) -> String {
    let verdict = RankingVerdict(ranked)
    let lines =
      ConcernText.list(ranked).map { "! \($0)" } + ["\(verdict.lead) \(verdict.text)"]
      + RankingFacts.list(ranked).map { "\($0.name): \($0.text)" }
      + ["\(ModelLine.sentence(ranked))"]
      + ModelLine.list(ranked).map {
        "  \($0.name) | \($0.rank) | \($0.mean) | \($0.interval) | \($0.leftOut)"
      }
      + ["\(PairLine.sentence(ranked))"]
      + PairLine.list(ranked).map {
        "  \($0.first) | \($0.second) | \($0.verdict) | \($0.difference) | \($0.interval) | "
          + "\($0.images) | \($0.detectable)"
      }
      + ["\(ClusterText.sentence(ranked))"]
      + ClusterRowLine.list(ranked).map { row in
        "  \(row.name) | \(row.images) | "
          + row.cells.map { "\($0.text)\($0.isBest ? " best" : "")" }.joined(separator: " | ")
          + " | \(row.verdict)"
      }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func wordsAreAsBefore() throws {
    let texts = try Self.situations.map { "# \($0.name)\n\n\(Self.text(try $0.ranked))" }
    try GoldenFolder("Words").expect(texts.joined(separator: "\n"), named: "comparisons.txt")
    try GoldenFolder("Words").expectExactly(["comparisons.txt"])
  }

  /// What each opening must say, so that renewed goldens cannot hide a wrong verdict.
  @Test(arguments: [
    ("two, one better", "A is better than B. Mean F1 is"),
    ("two, equal but for noise", "The ranking is not decisive. Neither of the two models"),
    ("two, the same scores", "The models do not differ on these images."),
    ("two, three images", "Too few images to rank the models."),
    ("three, one best", "B is best, ahead of every other. Mean F1 is"),
    ("three, the top open", "The ranking is not decisive at its top."),
    ("four, none apart", "The ranking is not decisive. No model is clearly better than another"),
  ])
  func verdictsSayWhatIsTrue(name: String, opening: String) throws {
    let situation = try #require(Self.situations.first { $0.name == name })
    let whole = RankingVerdict(try situation.ranked).whole.string
    #expect(whole.hasPrefix(opening), "\(whole)")
    let isOpen = opening.contains("not decisive")
    #expect(whole.contains("would have shown on") == isOpen, "\(whole)")
  }

  @Test func refusalsNameWhatWasNamed() throws {
    var other = Self.base
    other.images = nil
    let digest = SourceFile(name: "1/vector-analysis.json", size: 1, sha256: "00")
    let cases: [([RankedEvaluations.Entry], String, ErrorCause)] = [
      (
        [.init(Self.base, path: "runs/a")], "expected 2 to 12 evaluations to compare, found 1",
        .badArgument
      ),
      (
        [
          .init(Self.base, path: "a", files: [digest]),
          .init(Self.base, path: "b\u{1B}", files: [digest]),
        ], "b\\u{1B} is the same evaluation as a; name each one once", .badArgument
      ),
      (
        [.init(Self.base, path: "a"), .init(other, path: "b")],
        "b: expected per-image records to compare models image by image, found none; save all pages "
          + "of image-predictions beside the vector analysis", .badInput
      ),
    ]
    for (entries, sentence, cause) in cases {
      let error = #expect(throws: RankingError.self) { try RankedEvaluations(entries) }
      #expect(error?.sentences == [sentence] && error?.cause == cause)
    }
  }
}
