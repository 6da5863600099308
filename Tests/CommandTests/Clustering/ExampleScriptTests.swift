import Foundation
import TestSupport
import Testing

/// The Python programs of Examples, as README runs them, where their packages are there.
@Suite struct ExampleScriptTests {
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

  /// The cluster of each image, by its name.
  private func clusters(of evaluation: String) throws -> [String: Int] {
    struct Page: Decodable {
      struct Image: Decodable {
        struct Cluster: Decodable { let id: Int }
        let imageName: String
        let cluster: Cluster
      }
      let images: [Image]
    }
    let page = folder.url.appendingPathComponent(
      "\(evaluation)/image-predictions/page-000000000.json")
    let images = try JSONDecoder().decode(Page.self, from: Data(contentsOf: page)).images
    return Dictionary(uniqueKeysWithValues: images.map { ($0.imageName, $0.cluster.id) })
  }

  /// The share of the images that stay with most of their cluster: distances that differ by a
  /// rounding may move an image at a border.
  private static func shareTogether(_ ours: [String: Int], _ theirs: [String: Int]) -> Double {
    let groups = Dictionary(grouping: ours.keys) { ours[$0] }
    let together = groups.values.map { names in
      Dictionary(grouping: names) { theirs[$0] }.values.map(\.count).max() ?? 0
    }
    return Double(together.reduce(0, +)) / Double(ours.count)
  }

  private func path(_ script: String) -> String {
    repositoryRoot.appendingPathComponent("Examples/\(script)").path
  }

  @Test(
    .enabled(
      if: Python.interpreter(with: ["faiss", "dask.array"]) != nil,
      "faiss-cpu or dask is not there: Scripts/setup --tests"),
    arguments: [("faiss_graph.py", "faiss"), ("dask_graph.py", "dask.array")])
  func neighboursOfOtherEnginesGiveTheSameClusters(script: String, module: String) throws {
    let python = try #require(Python.interpreter(with: [module, "numpy"]))
    let clustering = "\"$PROGRAM\" analyze evaluation --embeddings embeddings.npy --names names.txt"
    for metric in ["euclidean", "cosine"] {
      let made = try program.shell(
        "'\(python)' '\(path(script))' embeddings.npy \(metric) --metric \(metric) && \(clustering)"
          + " -o own --metric \(metric) && \(clustering) -o by-graph --metric \(metric) --knn-graph"
          + " \(metric)/indices.npy \(metric)/distances.npy", in: folder.url)
      #expect(made.code == 0, "\(made.errors)")
      let (ours, theirs) = (try clusters(of: "own"), try clusters(of: "by-graph"))
      #expect(Set(ours.values).union([-1]) == Set(theirs.values).union([-1]))
      #expect(Self.shareTogether(ours, theirs) >= 0.95)
    }
    let other = try program.shell(
      "\(clustering) --knn-graph cosine/indices.npy cosine/distances.npy -o wrong", in: folder.url)
    #expect(other.code == 65 && other.errors.contains("of other rows or another metric"))
  }

  @Test(
    .enabled(
      if: Python.interpreter(with: ["PIL", "numpy"]) != nil,
      "pillow or numpy is not there: Scripts/setup --tests"))
  func picturesAndOneScriptMakeAWholeReport() throws {
    let python = try #require(Python.interpreter(with: ["PIL", "numpy"]))
    let line = """
      '\(python)' '\(path("pictures/make.py"))' trays
      '\(python)' '\(path("embed.py"))' trays/images embedded \
        --model '\(path("pictures/colours.py")):embed'
      "$PROGRAM" analyze trays/instances_test.json trays/detections.json --images trays/images \
        --embeddings embedded/embeddings.npy --names embedded/names.txt -o sorted &&
        "$PROGRAM" render sorted --images trays/images -o sorted-report
      """
    let result = try program.shell("set -e\n\(line)", in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("sorted: 30 images in "))
    let page = try String(
      contentsOf: folder.url.appendingPathComponent("sorted-report/report.md"), encoding: .utf8)
    #expect(page.contains("108 to 10 dimensions") && page.contains("min_cluster_size 5"))
    let night = try program.shell(
      "grep -o '\"id\":[0-9-]*' sorted/vector-analysis.json | sort -u | wc -l", in: folder.url)
    #expect((Int(night.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) >= 2)
  }

  @Test(
    .enabled(
      if: Python.interpreter(with: ["PIL", "numpy"]) != nil,
      "pillow or numpy is not there: Scripts/setup --tests"))
  func aModelThatIsNoneIsNamed() throws {
    let python = try #require(Python.interpreter(with: ["PIL", "numpy"]))
    let result = try program.shell(
      "'\(python)' '\(path("pictures/make.py"))' trays && '\(python)' '\(path("embed.py"))'"
        + " trays/images embedded --model colours", in: folder.url)
    #expect(result.code == 1 && result.errors.contains("no model colours: expected clip, dinov2"))
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/embedded"))
  }
}

/// A Python that can import modules.
private enum Python {
  /// Its path; `nil` where there is none: `Scripts/setup --tests` installs them.
  static func interpreter(with modules: [String]) -> String? {
    [repositoryRoot.appendingPathComponent(".venv/bin/python").path, "/usr/bin/python3"].first {
      path in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: path)
      process.arguments = ["-c", "import " + modules.joined(separator: ", ")]
      process.standardError = FileHandle.nullDevice
      return (try? process.run()).map { process.waitUntilExit() } != nil
        && process.terminationStatus == 0
    }
  }
}
