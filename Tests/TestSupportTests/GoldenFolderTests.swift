import Foundation
import TestSupport
import Testing

/// A golden that differs, is missing or is asked for by nobody is told by name.
@Suite struct GoldenFolderTests {
  private let folder: TemporaryFolder
  private var goldens: GoldenFolder { GoldenFolder(at: folder.url) }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("one\ntwo\n", to: "kept.md")
    try folder.write("x", to: "charts/a.svg")
  }

  @Test func sameTextIsNoFault() {
    #expect(goldens.fault(of: "one\ntwo\n", named: "kept.md") == nil)
  }

  @Test func differenceIsNamedAndShown() throws {
    let fault = try #require(goldens.fault(of: "one\nthree\n", named: "kept.md"))
    #expect(fault.hasPrefix("golden \(folder.url.path)/kept.md differs:\n@@ -1,2 +1,2 @@\n"))
    #expect(fault.hasSuffix(" one\n-two\n+three"))
  }

  /// Unicode holds these two equal; they are other bytes.
  @Test func textsAreComparedAsBytes() throws {
    try folder.write("\u{E9}\n", to: "accent.md")
    #expect(goldens.fault(of: "e\u{301}\n", named: "accent.md") != nil)
  }

  @Test func missingGoldenIsNamed() throws {
    let fault = try #require(goldens.fault(of: "", named: "new.md"))
    #expect(fault.contains("/new.md is missing"))
  }

  @Test(arguments: [
    (["kept.md", "charts/a.svg"], [String]()),
    (["kept.md"], ["charts"]),
    (["charts/a.svg"], ["kept.md"]),
    (["kept.md", "charts/b.svg"], ["charts/a.svg"]),
    ([], ["charts", "kept.md"]),
  ])
  func whatNobodyAsksForIsListed(names: [String], unused: [String]) {
    #expect(goldens.unused(besides: names) == unused)
  }

  @Test func failuresAreRecorded() throws {
    try goldens.expect("one\ntwo\n", named: "kept.md")
    try goldens.expectExactly(["kept.md", "charts/a.svg"])
    withKnownIssue { try goldens.expect("other\n", named: "kept.md") }
    withKnownIssue { try goldens.expectExactly(["kept.md"]) }
  }
}
