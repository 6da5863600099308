import Testing

@testable import PlainText

@Suite struct TextTableTests {
  private static let cells: [[ShownText]] = [["a", "1"], ["long", "22"]]

  @Test func columnsAreAsWideAsTheirLongestCell() {
    #expect(
      TextTable(["name", "n"], Self.cells, right: [1]).lines
        == ["name   n", "----  --", "a      1", "long  22"])
  }

  @Test func aTableMayDoWithoutARule() {
    #expect(
      TextTable(["name", "n"], Self.cells, hasRule: false).lines
        == ["name  n", "a     1", "long  22"])
  }
}
