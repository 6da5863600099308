import ModelEvaluation
import Testing

@testable import Assessment

/// Which image is taken for which, by id, name and split.
@Suite struct ImagePairsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// Id, name and split of each row.
    let earlier: [(String, String, UInt8)]
    let later: [(String, String, UInt8)]
    /// Earlier row of each later row.
    let expected: [Int?]

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "all alike", earlier: [("1", "a", 0), ("2", "b", 1)],
      later: [("2", "b", 1), ("1", "a", 0)], expected: [1, 0]),
    Case(
      name: "moved to another split", earlier: [("1", "a", 0)], later: [("1", "a", 2)],
      expected: [0]),
    Case(
      name: "renamed by a new version", earlier: [("1", "a.rf.12.jpg", 0)],
      later: [("1", "a.rf.99.jpg", 0)], expected: [0]),
    Case(
      name: "augmented copies share an id", earlier: [("1", "a", 0), ("1", "a2", 0)],
      later: [("1", "a2", 0), ("1", "a", 0)], expected: [1, 0]),
    Case(
      name: "copies made anew are not guessed at", earlier: [("1", "a", 0), ("1", "a2", 0)],
      later: [("1", "a", 0), ("1", "a3", 0)], expected: [0, nil]),
    Case(
      name: "one name in two splits", earlier: [("1", "a", 0), ("1", "a", 2)],
      later: [("1", "a", 2), ("1", "a", 0)], expected: [1, 0]),
    Case(
      name: "without ids by name", earlier: [("", "a", 0), ("", "b", 0)],
      later: [("", "b", 0), ("", "c", 0)], expected: [1, nil]),
    Case(
      name: "id on one side only", earlier: [("1", "a", 0)], later: [("", "a", 0)], expected: [0]),
    Case(
      name: "two images of one name", earlier: [("", "a", 0), ("", "a", 1)],
      later: [("", "a", 0)], expected: [nil]),
    Case(
      name: "another id under the same name", earlier: [("1", "a", 0), ("2", "b", 0)],
      later: [("1", "a", 0), ("3", "b", 0)], expected: [0, nil]),
    Case(
      name: "a copied project shares names only", earlier: [("1", "a", 0), ("2", "b", 0)],
      later: [("8", "b", 0), ("9", "a", 0)], expected: [1, 0]),
    Case(
      name: "neither id nor name", earlier: [("", "", 0)], later: [("", "", 0)], expected: [nil]),
    Case(
      name: "id and name run together", earlier: [("ab", "c", 0)], later: [("a", "bc", 0)],
      expected: [nil]),
    Case(name: "nothing at all", earlier: [], later: [], expected: []),
  ]

  @Test(arguments: cases) func pairs(_ test: Case) {
    let pairs = ImagePairs(table(test.earlier), table(test.later))
    var received = [Int?](repeating: nil, count: test.later.count)
    for pair in pairs.pairs { received[pair.later] = pair.earlier }
    #expect(received == test.expected)
    #expect(pairs.new == test.expected.indices.filter { test.expected[$0] == nil })
    let found = Set(test.expected.compactMap(\.self))
    #expect(pairs.gone == test.earlier.indices.filter { !found.contains($0) })
  }

  private func table(_ rows: [(String, String, UInt8)]) -> ImageTable {
    var table = ImageTable()
    table.splitNames = ["train", "valid", "test"]
    for (id, name, split) in rows {
      table.ids.append(id)
      table.names.append(name)
      table.splits.append(split)
      table.f1s.append(0.5)
    }
    return table
  }
}
