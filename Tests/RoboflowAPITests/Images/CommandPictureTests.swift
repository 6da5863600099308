import Foundation
import LoopbackService
import TestSupport
import Testing

/// The built command from a fetch of pictures and vectors to the page and to clusters.
@Suite struct CommandPictureTests {
  private let folder: TemporaryFolder
  private let pictures: RawServer
  private let server: LoopbackServer
  private let service: EvaluationService

  init() async throws {
    folder = try TemporaryFolder()
    pictures = try RawServer { (ImageFixture.pictureAnswer($0), .whole) }
    var service = EvaluationService()
    service.fixture.imageCount = 210
    service.fixture.weakCluster = 2
    service.images.host = pictures.address
    let answers = service
    self.service = service
    server = try await LoopbackServer { answers.answer($0) }
  }

  private func place(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private func run(_ arguments: String..., key: String? = nil) async throws -> BuiltCommand.Outcome
  {
    try await BuiltCommand(
      arguments,
      environment: [
        "API_URL": server.address, "ROBOFLOW_API_KEY": key ?? service.key, "HOME": folder.url.path,
      ]
    ).run()
  }

  private func fetch(_ options: String...) async throws -> BuiltCommand.Outcome {
    try await BuiltCommand(
      ["fetch", "orchard", service.fixture.evaluationID, "-o", place("evaluation")] + options,
      environment: [
        "API_URL": server.address, "ROBOFLOW_API_KEY": service.key, "HOME": folder.url.path,
      ]
    ).run()
  }

  @Test func thePageShowsPicturesWithTheLabelsOfNow() async throws {
    let fetched = try await fetch("--pictures", "notable")
    #expect(fetched.exitCode == 0, "\(fetched.error)")
    let names = try FileManager.default.contentsOfDirectory(atPath: place("evaluation/images"))
    #expect(names.count >= 8)
    #expect(names.count < 60)
    #expect(fetched.error.contains(", 210 images, \(names.count) pictures\n"), "\(fetched.error)")
    #expect(!fetched.error.contains("SECRET"))
    let rendered = try await run("render", place("evaluation"), "-o", place("report"))
    #expect(rendered.exitCode == 0, "\(rendered.error)")
    let page = try String(contentsOfFile: place("report/index.html"), encoding: .utf8)
      .replacing("\u{A0}", with: " ")
    #expect(page.contains("<img src=\"images/"))
    #expect(page.contains("class=\"boxes\""))
    #expect(page.contains("class=\"box-object\""))
    #expect(!page.contains("class=\"box-missed\""))
    #expect(page.contains("1 object labelled ("))
    let sentence = "Boxes in pictures are labels as the project has them now"
    #expect(page.contains(sentence))
    // The pictures that the page names are those that were fetched.
    #expect(!page.contains("could not be shown"))
  }

  @Test func wholePicturesAreAskedForWhenWanted() async throws {
    let fetched = try await fetch("--pictures", "notable", "--originals")
    #expect(fetched.exitCode == 0, "\(fetched.error)")
    #expect(!pictures.requests.isEmpty)
    #expect(pictures.requests.allSatisfy { $0.target.hasSuffix("/original.jpg") })
  }

  @Test func vectorsAreWhatAnalyzeTakes() async throws {
    let fetched = try await fetch("--embeddings")
    #expect(fetched.exitCode == 0, "\(fetched.error)")
    #expect(fetched.error.contains(", 210 vectors\n"), "\(fetched.error)")
    let analyzed = try await run(
      "analyze", place("evaluation"), "--embeddings", place("evaluation/embeddings.npy"),
      "--names", place("evaluation/names.txt"), "--min-cluster-size", "5", "-o",
      place("clustered"))
    #expect(analyzed.exitCode == 0, "\(analyzed.error)")
    #expect(analyzed.error.contains("210 images in "), "\(analyzed.error)")
  }

  @Test func noKeyAsksNothing() async throws {
    let outcome = try await run(
      "fetch", "orchard", service.fixture.evaluationID, "--pictures", "all", "-o",
      place("evaluation"), key: "")
    #expect(outcome.exitCode == 2)
    #expect(outcome.error.contains("no API key"))
    #expect(server.requests.isEmpty)
    #expect(pictures.requests.isEmpty)
  }

  @Test func anotherProjectAndAnotherWordAreRefused() async throws {
    let other = try await fetch("--pictures", "all", "--project", "other")
    #expect(other.exitCode == 3)
    #expect(other.error.contains("none of the images in project other"))
    #expect(other.error.contains("--project names it"))
    let word = try await fetch("--pictures", "some")
    #expect(word.exitCode == 64)
    let alone = try await fetch("--originals")
    #expect(alone.exitCode == 64 && alone.error.contains("--originals says which pictures"))
  }

  @Test func theResultAsJSON() async throws {
    let outcome = try await fetch("--pictures", "all", "--embeddings", "--json")
    let result = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(result?["pictures"] as? Int == 210)
    #expect(result?["vectors"] as? Int == 210)
    #expect((result?["saved"] as? [String])?.contains("boxes.json") == true)
  }
}
