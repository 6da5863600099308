import TestSupport
import Testing

/// A diff shows what changed and no more.
@Suite struct UnifiedDiffTests {
  private static let ten = (0..<10).map { "line \($0)\n" }.joined()

  @Test func sameTextsDifferNowhere() {
    #expect(UnifiedDiff(from: Self.ten, to: Self.ten).lines == [])
    #expect(UnifiedDiff(from: "", to: "").lines == [])
  }

  @Test func showsAChangedLineWithItsSurroundings() {
    let new = Self.ten.replacing("line 4", with: "other")
    #expect(
      UnifiedDiff(from: Self.ten, to: new).lines == [
        "@@ -3,5 +3,5 @@", " line 2", " line 3", "-line 4", "+other", " line 5", " line 6",
      ])
  }

  @Test func showsWhatCameAndWhatWent() {
    let new = "first\n" + Self.ten.replacing("line 8\n", with: "")
    #expect(
      UnifiedDiff(from: Self.ten, to: new).lines == [
        "@@ -1,2 +1,3 @@", "+first", " line 0", " line 1",
        "@@ -7,4 +8,3 @@", " line 6", " line 7", "-line 8", " line 9",
      ])
    #expect(UnifiedDiff(from: "", to: "a\n").lines == ["@@ -1,0 +1,1 @@", "+a"])
    #expect(UnifiedDiff(from: "a\n", to: "").lines == ["@@ -1,1 +1,0 @@", "-a"])
  }

  @Test func nearChangesAreShownTogether() {
    let new = Self.ten.replacing("line 3", with: "3").replacing("line 5", with: "5")
    #expect(UnifiedDiff(from: Self.ten, to: new).lines.count { $0.hasPrefix("@@") } == 1)
  }

  @Test func tellsOfAMissingLineFeed() {
    #expect(
      UnifiedDiff(from: "a\n", to: "a").lines
        == ["@@ -1,1 +1,1 @@", "-a", "+a\\ no line feed at the end"])
  }

  @Test func aLongLineIsCutAroundItsChange() throws {
    let old = String(repeating: "a", count: 5_000) + "old" + String(repeating: "b", count: 5_000)
    let lines = UnifiedDiff(from: old + "\n", to: old.replacing("old", with: "new") + "\n").lines
    #expect(lines.count == 3)
    for (line, word) in zip(lines.dropFirst(), ["old", "new"]) {
      #expect(line.contains(word))
      #expect(line.count < 150)
    }
  }

  @Test func manyChangesAreCounted() {
    let old = (0..<100).map { "\($0)\n" }.joined()
    let new = (0..<100).map { "new \($0)\n" }.joined()
    let lines = UnifiedDiff(from: old, to: new).lines
    #expect(lines.count == 41)
    #expect(lines.last == "… 161 more lines of difference")
  }

  @Test func hugeTextsThatShareNothingTakeNoSearch() {
    let old = (0..<20_000).map { "\($0)\n" }.joined()
    let lines = UnifiedDiff(from: old, to: old.replacing("\n", with: ".\n")).lines
    #expect(lines.first == "@@ -1,20000 +1,20000 @@")
  }
}
