import Foundation
import TestSupport
import Testing

/// The programs of `Examples/library`, run as their readers would.
struct ExampleProgramTests {
  /// A folder with an evaluation, the one of the night before, and templates.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    for name in ["evaluation", "last-night"] {
      try FileManager.default.copyItem(at: example, to: folder.url.appendingPathComponent(name))
    }
    let style = try Documents.text("Templates/report.css")
    _ = try folder.write(style + "body { font-size: 1.1rem; }\n", to: "templates/report.css")
    return folder
  }

  /// A text with ordinary spaces in place of those that keep numbers with their nouns.
  private func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{A0}", with: " ")
  }

  @Test func theNightlyReportWritesEveryOutput() throws {
    let folder = try folder()
    let result = try BuiltProgram("nightly-report").run([], in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("344 images in 14 clusters"))
    #expect(result.output.contains("weak clusters [6, 4], change 0.0"))
    let pages = ["report/index.html", "report.html", "own-look/index.html", "site/index.html"]
    for page in pages {
      let text = try String(
        contentsOf: folder.url.appendingPathComponent(page), encoding: .utf8)
      #expect(text.hasPrefix("<!doctype html>"), "\(page)")
    }
    let message = try String(
      contentsOf: folder.url.appendingPathComponent("report.eml"), encoding: .utf8)
    #expect(message.contains("To: <team@example.org>\r\n"))
    let style = try String(
      contentsOf: folder.url.appendingPathComponent("own-look/report.css"), encoding: .utf8)
    #expect(style.contains("font-size: 1.1rem"))
  }

  @Test func theGateEndsWithTheVerdictAndWritesItsTexts() throws {
    let folder = try folder()
    let result = try BuiltProgram("gate").run([], in: folder.url)
    #expect(result.code == 1, "\(result.errors)")
    #expect(result.output.contains("max-misses failed The worst cluster misses"))
    #expect(result.output.contains("missingInput [\"no-such-evaluation: no such file or folder\"]"))
    let junit = try String(
      contentsOf: folder.url.appendingPathComponent("junit.xml"), encoding: .utf8)
    #expect(junit.contains("max-misses"))
    #expect(xmlFault(in: junit) == nil)
    let metrics = try String(
      contentsOf: folder.url.appendingPathComponent("metrics.txt"), encoding: .utf8)
    #expect(metrics.contains("vector_report_rule_failed{rule=\"max-misses\"} 1\n"))
  }

  @Test func ownVectorsBecomeAReport() throws {
    let folder = try TemporaryFolder()
    let result = try BuiltProgram("own-data").run([], in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.contains("\n4 0."))
    #expect(plain(result.output).contains("1 of 4 clusters is clearly weaker than the rest"))
    let page = try String(
      contentsOf: folder.url.appendingPathComponent("report/index.html"), encoding: .utf8)
    #expect(plain(page).contains("240 images"))
  }
}
