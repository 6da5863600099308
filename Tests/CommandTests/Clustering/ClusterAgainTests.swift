import Foundation
import TestSupport
import Testing

/// The command that a report advises, pasted from the page.
@Suite struct ClusterAgainTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["evaluation", "embeddings.npy", "names.txt"] {
      try FileManager.default.copyItem(
        at: repositoryRoot.appendingPathComponent("Examples/small/\(name)"),
        to: folder.url.appendingPathComponent(name))
    }
  }

  /// The text of an HTML page as a browser copies it.
  private static func text(_ html: String) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    for (entity, character) in [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">")] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text.replacingOccurrences(of: "&amp;", with: "&")
  }

  private func command(in report: String) throws -> String {
    let page = try String(
      contentsOf: folder.url.appendingPathComponent("\(report)/index.html"), encoding: .utf8)
    let line = Self.text(page).split(separator: "\n").first {
      $0.contains("probability 80%: vector-report analyze")
    }
    let found = try #require(
      line?.range(of: "vector-report analyze").map { line?[$0.lowerBound...] })
    return String(found ?? "")
  }

  @Test(arguments: ["own", "it's $HOME & \"more\" *_* small", "-dash", "ä ö", "deep/er"])
  func theAdvisedCommandClustersAgain(_ name: String) throws {
    let analyzed = try program.run(
      [
        "analyze", "evaluation", "--embeddings", "embeddings.npy", "--names", "names.txt",
        "--metric", "cosine", "--min-cluster-size", "2", "--min-samples", "1",
        "--cluster-selection-method", "leaf", "-o", "./\(name)",
      ], in: folder.url)
    #expect(analyzed.code == 0, "\(analyzed.errors)")
    #expect(try program.run(["render", "./\(name)", "-o", "report"], in: folder.url).code == 0)
    let command = try command(in: "report")
    #expect(command.contains("--metric cosine"))
    let pasted = try program.shell(
      "vector-report() { \"$PROGRAM\" \"$@\"; }; \(command)", in: folder.url)
    #expect(pasted.code == 0, "\(command): \(pasted.errors)")
    let output = try #require(command.split(separator: " ").last)
    #expect(output.hasPrefix("clustered-"))
    let size = try #require(output.split(separator: "-").last)
    let analysis = try String(
      contentsOf: folder.url.appendingPathComponent("\(output)/vector-analysis.json"),
      encoding: .utf8)
    #expect(analysis.contains("\"min_cluster_size\":\(size)"))
    #expect(analysis.contains("cosine"))
    #expect(try program.run(["render", String(output)], in: folder.url).code == 0)
  }

  @Test func aFetchedEvaluationIsNamedByItsPlaceAtTheService() throws {
    try FileManager.default.copyItem(
      at: repositoryRoot.appendingPathComponent("Tests/CommandTests/Fixtures/audit/advice"),
      to: folder.url.appendingPathComponent("fetched"))
    try folder.write(
      #"{"service":"https://api.roboflow.com","workspace":"orchard","evaluation":"E"}"#,
      to: "fetched/fetch.json")
    let rendered = try program.run(["render", "fetched", "-o", "report"], in: folder.url)
    #expect(rendered.code == 0, "\(rendered.errors)")
    let command = try command(in: "report")
    #expect(
      command.hasPrefix("vector-report analyze roboflow:orchard/E --min-cluster-size "))
    for name in ["embeddings.npy", "names.txt"] {
      try folder.write("", to: "fetched/\(name)")
    }
    #expect(try program.run(["render", "fetched", "-o", "report"], in: folder.url).code == 0)
    #expect(
      try self.command(in: "report").hasPrefix("vector-report analyze fetched --min-cluster-size "))
  }
}
