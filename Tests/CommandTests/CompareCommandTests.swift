import Foundation
import TestSupport
import Testing

/// `vector-report compare` as a user runs it: what it prints, how it exits, what lies on the disk.
@Suite struct CompareCommandTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private static let models = ["evaluation", "nano", "large"].map { name in
    repositoryRoot.appendingPathComponent("Examples/small/\(name)").path
  }

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> BuiltProgram.Result {
    try program.run(["compare"] + arguments, in: folder.url, environment: environment)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.url.path + "/" + path, encoding: .utf8)
  }

  @Test func writesAReportFolderAndSaysWhoIsBest() throws {
    let result = try run(Self.models)
    #expect(result.code == 0 && result.errors == "")
    let line = /comparison\/index\.html: \d+ KB in 11 files\. .+\n/
    #expect(result.output.wholeMatch(of: line) != nil, "\(result.output)")
    for name in ["index.html", "report.md", "data/models.csv", "data/pairs.csv"] {
      #expect(try !text("comparison/\(name)").isEmpty)
    }
    let again = try run(Self.models + ["-q"])
    #expect(again.code == 0 && again.output == "" && again.errors == "")
  }

  @Test func takesTitleFormAndImages() throws {
    let result = try run(
      Self.models + ["--single-file", "--title", "Three <sizes>", "--on", "test", "-o", "out.html"])
    #expect(result.code == 0)
    let page = try text("out.html")
    #expect(page.contains("<title>Three &lt;sizes&gt;</title>"))
    #expect(page.contains("test images, as asked for."))
  }

  @Test func printsTheComparisonAsJSON() throws {
    let result = try run(Self.models + ["--json", "-q", "--summary", "summary.md"])
    #expect(result.code == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(json["kind"] as? String == "model-comparison")
    #expect((json["models"] as? [Any])?.count == 3 && (json["pairs"] as? [Any])?.count == 3)
    #expect(try text("comparison/data/report.json") == result.output)
    #expect(try text("summary.md").contains("| Model | Rank |"))
  }

  @Test func takesTemplatesOfTheUser() throws {
    try folder.write(
      "{{% CONTENT_TYPE: MARKDOWN}}\n# {{title}}\n\n{{verdict.lead}}\n",
      to: "mine/compare.md.mustache")
    #expect(try run(Self.models + ["--templates", "mine"]).code == 0)
    #expect(try text("comparison/report.md").split(separator: "\n").count == 2)
    try folder.write(
      "{{% CONTENT_TYPE: MARKDOWN}}\n{{nothing}}\n", to: "wrong/compare.md.mustache")
    let refused = try run(Self.models + ["--templates", "wrong"])
    #expect(refused.code == 65 && refused.errors.contains("nothing"))
  }

  @Test func groupsOfTheUserAreUnits() throws {
    let result = try run(Self.models + ["--group", "^([a-z]+)_", "--json", "-q"])
    #expect(result.code == 0 && result.output.contains("\"unitRule\" : \"given\""))
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let name: String
    let arguments: [String]
    let code: Int32
    let sentence: String

    var testDescription: String { name }
  }

  static let refusals = [
    Refusal(
      name: "one evaluation", arguments: [models[0]], code: 64,
      sentence: "expected 2 to 12 evaluations to compare, found 1"),
    Refusal(
      name: "thirteen", arguments: Array(repeating: models[0], count: 13), code: 64,
      sentence: "expected 2 to 12 evaluations to compare, found 13"),
    Refusal(
      name: "one twice", arguments: [models[0], models[1], models[0] + "/"], code: 64,
      sentence: "is the same evaluation as"),
    Refusal(
      name: "no records",
      arguments: [
        models[0], repositoryRoot.appendingPathComponent("Examples/documented").path,
      ], code: 65, sentence: "expected"),
    Refusal(
      name: "missing", arguments: [models[0], "nowhere"], code: 66, sentence: "nowhere: no such"),
    Refusal(
      name: "folder to standard output", arguments: [models[0], models[1], "-o", "-"], code: 64,
      sentence: "add --single-file"),
    Refusal(
      name: "two texts to standard output",
      arguments: [models[0], models[1], "--json", "--summary", "-"], code: 64,
      sentence: "Only one of"),
  ]

  @Test(arguments: refusals)
  func refusesInASentence(refusal: Refusal) throws {
    let result = try run(refusal.arguments)
    #expect(result.code == refusal.code, "\(result.errors)")
    #expect(result.errors.contains(refusal.sentence), "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }

  @Test func keepsWhatIsNoReportAndWhatItReads() throws {
    try folder.write("mine", to: "comparison/notes.txt")
    #expect(try run(Array(Self.models.prefix(2))).code == 73)
    #expect(try text("comparison/notes.txt") == "mine")
    #expect(try run(Array(Self.models.prefix(2)) + ["--force", "-q"]).code == 0)
    let copy = folder.url.path + "/copy"
    try FileManager.default.copyItem(atPath: Self.models[1], toPath: copy)
    #expect(try run([Self.models[0], copy, "-o", copy, "--force"]).code == 73)
    #expect(try text("copy/vector-analysis.json").hasPrefix("{"))
  }

  @Test func hostileNamesStayText() throws {
    for (place, model) in Self.models.prefix(2).enumerated() {
      let copy = folder.url.path + "/\(place)"
      try FileManager.default.copyItem(atPath: model, toPath: copy)
      for name in ["evaluation", "image-predictions", "vector-analysis"] {
        let file = "\(copy)/\(name).json"
        let document = try String(contentsOfFile: file, encoding: .utf8)
          .replacing(/"modelId": ("[^"]*"|null)/, with: "\"modelId\": \"=x|<script>](a)\\u001b\"")
        try Data(document.utf8).write(to: URL(fileURLWithPath: file))
      }
    }
    let result = try run(["0", "1"])
    #expect(result.code == 0 && !result.output.contains("\u{1B}"))
    #expect(try !text("comparison/index.html").contains("<script>"))
    #expect(try text("comparison/data/models.csv").contains("\"'=x|<script>"))
    #expect(try text("comparison/data/models.csv").contains(" (1)"))
  }
}
