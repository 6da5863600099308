import Foundation
import TestSupport
import Testing

/// A folder of templates means the same to every command that takes one.
@Suite struct TemplateCommandTests {
  private static let evaluation = #"{"clusters": [{"id": 0, "numImages": 1}]}"#
  private static let commands = [
    ["render", "a.json"], ["render", "a.json", "--single-file"],
    ["email", "a.json", "-o", "message.eml"], ["site", "a.json"],
  ]

  private static func run(
    _ command: [String], templates: [String: String]
  ) throws -> BuiltProgram.Result {
    let folder = try TemporaryFolder()
    try folder.write(evaluation, to: "a.json")
    for (path, text) in templates { try folder.write(text, to: "t/\(path)") }
    return try BuiltProgram("vector-report").run(command + ["--templates", "t"], in: folder.url)
  }

  @Test(arguments: commands) func aPartialOfOnesOwnIsTaken(_ command: [String]) throws {
    let result = try Self.run(
      command,
      templates: [
        "report.md.mustache": "{{% CONTENT_TYPE: MARKDOWN}}\n# {{title}}\n\n{{> mine}}\n",
        "partials/mine.md.mustache": "{{% CONTENT_TYPE: MARKDOWN}}\n{{verdict.score}}\n",
      ])
    #expect(result.code == 0, "\(result.errors)")
  }

  @Test(arguments: commands) func faultsOfAllTemplatesAreTold(_ command: [String]) throws {
    let result = try Self.run(
      command,
      templates: [
        "email.html.mustache": "{{% CONTENT_TYPE: HTML}}\n{{subjekt}}\n",
        "site.html.mustache": "{{% CONTENT_TYPE: HTML}}\n{{titel}}\n",
        "summary.md.mustache": "{{% CONTENT_TYPE: MARKDOWN}}\n{{verdikt}}\n",
      ])
    #expect(result.code == 65)
    let places = result.errors.split(separator: "\n").map { $0.prefix { $0 != "(" } }
    #expect(
      places == [
        "vector-report: t/email.html.mustache:2:1: unknown key \"subjekt\" ",
        "vector-report: t/site.html.mustache:2:1: unknown key \"titel\" ",
        "vector-report: t/summary.md.mustache:2:1: unknown key \"verdikt\" ",
      ])
  }

  /// A page with a section for each cluster and a comparison, from translated templates.
  @Test func translatedHeadingsKeepTheirLinks() throws {
    let folder = try TemporaryFolder()
    let templates = repositoryRoot.appendingPathComponent("Templates")
    for name in try FileManager.default.subpathsOfDirectory(atPath: templates.path)
    where name.hasSuffix(".md.mustache") {
      let text = try String(contentsOf: templates.appendingPathComponent(name), encoding: .utf8)
      let translated = text.replacing(/(#+ )[^{\n]+( \{#)/) {
        "\($0.output.1)Überschrift\($0.output.2)"
      }
      .replacing("### {{name}}", with: "### Gruppe {{name}}")
      try folder.write(translated, to: "t/\(name)")
    }
    let evaluation = repositoryRoot.appendingPathComponent("Examples/small/evaluation").path
    let result = try BuiltProgram("vector-report").run(
      [evaluation, "--baseline", evaluation, "--templates", "t"], in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let report = folder.url.appendingPathComponent("report")
    let page = try String(
      contentsOf: report.appendingPathComponent("index.html"), encoding: .utf8)
    let ids = Set(page.matches(of: /id="([^"]+)"/).map(\.output.1))
    let links = page.matches(of: /href="#([^"]+)"/).map(\.output.1)
    #expect(links.count > 40)
    #expect(links.filter { !ids.contains($0) } == [])
    #expect(ids.isSuperset(of: ["map", "f1", "compared-with-the-baseline", "method"]))
    #expect(!page.contains(">Map<") && page.contains(">Überschrift<"))
    let markdown = try String(
      contentsOf: report.appendingPathComponent("report.md"), encoding: .utf8)
    #expect(markdown.contains("\n## <a id=\"map\"></a>Überschrift\n"))
    #expect(markdown.contains(/\n### <a id="cluster-[0-9]+"><\/a>Gruppe Cluster/))
  }

  @Test(arguments: [
    (
      "# {{title}}\n\n## Karte {#map}\n\nSee [the map](#mpa).\n",
      "t/report.md.mustache:6:15: the link \"#mpa\" leads to no section (known here: map, "
    ),
    (
      "# {{title}}\n\n{{#f1.figure}}\n![{{alt}}]({{{path}}} \"{{title}}\")\n\n{{/f1.figure}}\n",
      "t/report.md.mustache: the link \"#cluster-6\" leads to no section (known here: "
    ),
  ])
  func aLinkThatLeadsNowhereIsAFault(_ template: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("{{% CONTENT_TYPE: MARKDOWN}}\n\(template)", to: "t/report.md.mustache")
    let evaluation = repositoryRoot.appendingPathComponent("Examples/small/evaluation").path
    let result = try BuiltProgram("vector-report").run(
      [evaluation, "--templates", "t"], in: folder.url)
    #expect(result.code == 65)
    #expect(result.errors.contains("vector-report: \(message)"), "\(result.errors)")
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("report").path))
  }

  @Test func theIntroductionHoldsNothingThatActsUnseen() throws {
    let folder = try TemporaryFolder()
    try folder.write("\u{FEFF}before \u{202E}turned\u{7}\u{9B}31m after\n", to: "intro.md")
    let evaluation = repositoryRoot.appendingPathComponent("Examples/small/evaluation").path
    let result = try BuiltProgram("vector-report").run(
      [evaluation, "--intro", "intro.md", "-q"], in: folder.url)
    #expect(result.code == 0)
    for path in ["report/index.html", "report/report.md"] {
      let file = folder.url.appendingPathComponent(path)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains("before ") && text.contains("31m after"))
      #expect(
        !text.unicodeScalars.contains { "\u{FEFF}\u{202E}\u{7}\u{9B}".unicodeScalars.contains($0) })
    }
  }

  @Test func aLinkOfTheIntroductionIsHeldToThePage() throws {
    let folder = try TemporaryFolder()
    try folder.write("See [the map](#map) and [it](#cluster-999).\n", to: "intro.md")
    let evaluation = repositoryRoot.appendingPathComponent("Examples/small/evaluation").path
    let result = try BuiltProgram("vector-report").run(
      [evaluation, "--intro", "intro.md"], in: folder.url)
    #expect(result.code == 65)
    #expect(
      result.errors == "vector-report: intro.md: the link \"#cluster-999\" leads to no section\n")
  }
}
