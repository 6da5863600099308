import PlainText
import Testing

@testable import RankingFindings

@Suite struct ModelNamesTests {
  @Test(
    arguments: [
      ([("m1", "a"), ("m2", "b")], ["m1", "m2"]),
      ([(nil, "runs/a/"), (nil, "runs/b")], ["a", "b"]),
      ([(nil, "a/evaluation"), (nil, "b/evaluation/vector-analysis.json")], ["a", "b"]),
      ([(nil, "roboflow:team/x1"), (nil, "-")], ["x1", "standard input"]),
      ([("m", "a"), ("m", "b"), ("n", "c")], ["m (a)", "m (b)", "n"]),
      ([("m", "x/a"), ("m", "y/a")], ["m (a)", "m (a) (2)"]),
      ([(nil, "x/a"), (nil, "y/a"), ("a (2)", "b")], ["a", "a (3)", "a (2)"]),
      ([("", "a"), (" ", ".")], ["a", "."]),
      ([("a\u{202E}b", "x"), ("<b>\n", "y")], ["a\u{FFFD}b", "<b>"]),
    ] as [([(String?, String)], [String])])
  func everyModelHasANameOfItsOwn(models: [(String?, String)], names: [String]) {
    let found = ModelNames.list(models.map { (id: $0.0, path: $0.1) }).map(\.string)
    #expect(found == names)
    #expect(Set(found).count == found.count)
  }

  @Test func namesThatDifferBeyondTheirLongestPartStayApart() {
    let long = String(repeating: "x", count: 100)
    let names = ModelNames.list([(long + "1", "a"), (long + "2", "a")])
    #expect(Set(names).count == 2)
  }

  @Test func aPathThatIsAddedIsShort() {
    let names = ModelNames.list([("m", "first-of-the-paths"), ("m", "second-of-the-paths")])
    #expect(names.map(\.string) == ["m (first-o…)", "m (second-…)"])
  }

  @Test(arguments: [
    (1...1, 2, "first of two", "1"), (1...2, 4, "first to second of four", "1 to 2"),
    (3...12, 12, "third to twelfth of twelve", "3 to 12"),
  ])
  func ranksInWords(rank: ClosedRange<Int>, count: Int, words: String, digits: String) {
    #expect(RankText.words(rank, of: count).string == words)
    #expect(RankText.digits(rank).string == digits)
  }
}
