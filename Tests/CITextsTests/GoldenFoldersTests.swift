import TestSupport
import Testing

/// Each folder of goldens belongs to a suite, which looks after the files in it.
@Suite struct GoldenFoldersTests {
  @Test func noFolderIsLeftOver() throws {
    try GoldenFolder.expectFolders(["CheckTexts", "Summary"])
  }
}
