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
}
