import Foundation
import TestSupport
import Testing

@testable import AnalyzeCommands

/// `analyze --embeddings` as a user runs it, on the files of Examples.
@Suite struct ClusteringCommandTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["small/evaluation", "small/embeddings.npy", "small/names.txt"] {
      let source = repositoryRoot.appendingPathComponent("Examples/\(name)")
      try FileManager.default.copyItem(
        at: source, to: folder.url.appendingPathComponent(source.lastPathComponent))
    }
    for name in ["detections.json", "records.csv", "truth.json"] {
      try FileManager.default.copyItem(
        at: repositoryRoot.appendingPathComponent("Examples/detections/\(name)"),
        to: folder.url.appendingPathComponent(name))
    }
    try write("tray_01\ntray_02\ntray_03\n", "three.txt")
    try write("a\na\n", "twice.txt")
    try write("no array", "text.npy")
    try Data(try npy(rows: 3)).write(to: folder.url.appendingPathComponent("three.npy"))
    try Data(try npy(rows: 3).dropLast()).write(to: folder.url.appendingPathComponent("short.npy"))
    try Data(try npy(rows: 3, value: .nan)).write(to: folder.url.appendingPathComponent("nan.npy"))
  }

  @Test func everyOtherCommandReadsIt() throws {
    let clustering = "analyze evaluation --embeddings embeddings.npy --names names.txt"
    let lines = [
      "\(clustering) -o own", "\(clustering) -o own --threads 1", "own -o report",
      "check own --min-f1 0.1", "email own --to a@example.org --from b@example.org -o mail.eml",
      "site own -o site", "\(clustering) -o again",
    ]
    for line in lines {
      let result = try program.shell("\"$PROGRAM\" \(line)", in: folder.url)
      #expect(result.code == 0, "\(line): \(result.errors)")
    }
    for name in ["vector-analysis.json", "image-predictions/page-000000000.json"] {
      let own = try Data(contentsOf: folder.url.appendingPathComponent("own/\(name)"))
      #expect(own == (try Data(contentsOf: folder.url.appendingPathComponent("again/\(name)"))))
    }
    let panels = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("own").path)
    #expect(panels.contains("map-results.json") && panels.contains("recommendations.json"))
  }

  @Test(arguments: ["truth.json detections.json", "records.csv"])
  func detectionsAndCountsAreClusteredToo(_ inputs: String) throws {
    let line = "analyze \(inputs) --embeddings three.npy --names three.txt -o own"
    let result = try program.shell("\"$PROGRAM\" \(line) && \"$PROGRAM\" own -q", in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.errors.contains("3 x 2 numbers of three.npy: about 20 MB of memory"))
    #expect(result.errors.contains("note: 3 images are fewer than min_cluster_size 5"))
    #expect(result.errors.contains("own: 3 images in 0 clusters, 3 in none"))
    let types = folder.url.appendingPathComponent("own/error-types.json")
    let text = try? String(contentsOf: types, encoding: .utf8)
    // All images are noise, so that its errors are those of all.
    #expect(
      text?.contains(#""clusters":[{"id":-1,"ap":0.5"#) == (inputs == "records.csv" ? nil : true))
  }

  @Test(arguments: [
    ("--embeddings none.npy", 66, "none.npy: no such file or folder"),
    ("--embeddings evaluation", 66, "evaluation: no .npy, .fbin or .ibin file is in it"),
    (
      "--embeddings text.npy", 65, "text.npy: expected a .npy, .fbin or .ibin file, found something"
    ),
    ("--embeddings short.npy", 65, "short.npy: is truncated: expected 24 bytes"),
    ("--embeddings nan.npy --names three.txt", 65, "three.txt: expected names of images of the"),
    ("--embeddings three.npy", 65, "three.npy: expected 344 rows, one for each image"),
    ("--embeddings three.npy --names none.txt", 66, "none.txt: no such file or folder"),
    (
      "--embeddings three.npy --names twice.txt", 65, "line 2: expected each name once, found \"a\""
    ),
    ("--embeddings embeddings.npy --max-memory 0.001", 65, "at most 1 MB of memory, found about"),
    ("--embeddings embeddings.npy --max-memory 0.001", 65, "--max-memory sets the limit."),
    ("--embeddings three.npy", 65, "Name the rows with --names."),
    ("--embeddings embeddings.npy --min-cluster-size 1", 64, "min_cluster_size: expected a whole"),
    ("--embeddings embeddings.npy --min-cluster-size few", 64, "invalid for '--min-cluster-size"),
    ("--embeddings embeddings.npy --metric hamming", 64, "euclidean"),
    ("--embeddings embeddings.npy --threads 0", 64, "Expected at least 1 thread, found 0."),
    ("--names names.txt", 64, "--names tells whose are the rows of --embeddings; give both."),
    ("--explore", 66, "evaluation: expected vectors of the images (embeddings.npy and names.txt"),
    ("--knn-graph three.npy", 64, "--knn-graph expects two files, indices and distances, found 1."),
    ("--knn-graph three.npy three.npy", 65, "three.npy: expected 344 rows, one for each image"),
    (
      "--embeddings embeddings.npy -o evaluation", 73,
      "the input evaluation is there; nothing was changed"
    ),
  ])
  func faultsAreToldAndNothingIsWritten(options: String, code: Int32, sentence: String) throws {
    let before = try contents()
    let result = try program.shell("\"$PROGRAM\" analyze evaluation \(options)", in: folder.url)
    #expect(result.code == code, "\(result.errors)")
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(try contents() == before)
  }

  @Test func anInterruptedRunLeavesNothing() throws {
    let names = (0..<4000).map { "\($0).jpg" }
    try write(
      "name,split,tp,fp,fn\n" + names.map { "\($0),test,1,0,0\n" }.joined(), "many.csv")
    let rows = [UInt8](try npy(rows: 4000).dropLast(4000 * 8)) + (0..<32_000).map { UInt8($0 % 64) }
    try Data(rows).write(to: folder.url.appendingPathComponent("many.npy"))
    let before = try contents() + ["errors"]
    let line =
      "\"$PROGRAM\" analyze many.csv --embeddings many.npy -o own 2>errors & "
      + "until test -s errors; do sleep 0.02; done; kill -TERM $!; wait $!"
    #expect(try program.shell(line, in: folder.url).code == 128 + 15)
    #expect(try contents() == before.sorted())
  }

  @Test(arguments: [
    ("finding neighbours", 0.0, 3.0, "finding neighbours …"),
    ("laying out the map", 0.01, 3.0, "laying out the map 1%"),
    ("laying out the map", 0.25, 6.0, "laying out the map 25%, about 18 s left"),
    ("laying out the map", 0.1, 60.0, "laying out the map 10%, about 9 min left"),
    ("laying out the map", 1.0, 60.0, "laying out the map 100%"),
  ])
  func progressTellsStageShareAndTimeLeft(
    stage: String, share: Double, seconds: Double, line: String
  ) {
    #expect(StageProgress.line(stage, share, after: .seconds(seconds)) == line)
  }

  @Test func exploringWritesNothing() throws {
    let before = try contents()
    let line = "analyze evaluation --embeddings embeddings.npy --names names.txt --explore"
    let result = try program.shell("\"$PROGRAM\" \(line)", in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("min_cluster_size  clusters  F1 gap shows in  noise"))
    #expect(result.output.contains("* 12"))
    #expect(try contents() == before)
  }

  @Test func rowsThatAreNoNumbersAreNamed() throws {
    let result = try program.shell(
      "\"$PROGRAM\" analyze records.csv --embeddings nan.npy --names three.txt", in: folder.url)
    #expect(result.code == 65)
    #expect(
      result.errors.contains("nan.npy: expected finite numbers within 32 bits, found others in"))
  }

  @Test func filesOfAFolderFollowTheirNumbers() throws {
    let parts = folder.url.appendingPathComponent("parts")
    try FileManager.default.createDirectory(at: parts, withIntermediateDirectories: true)
    for (part, rows) in [(2, 1), (10, 2)] {
      try Data(try npy(rows: rows, value: Float(part))).write(
        to: parts.appendingPathComponent("part_\(part).npy"))
    }
    let line = "analyze records.csv --embeddings parts --names three.txt -o own --projection none"
    let result = try program.shell("\"$PROGRAM\" \(line)", in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let page = try String(
      contentsOf: folder.url.appendingPathComponent("own/image-predictions/page-000000000.json"),
      encoding: .utf8)
    #expect(page.contains("[2,2]") && page.components(separatedBy: "[10,10]").count == 3)
  }

  private func contents() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  /// A `.npy` file of two columns of one 32-bit float.
  private func npy(rows: Int, value: Float = 1) throws -> [UInt8] {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), 2), }"
    header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    let numbers = (0..<2 * rows).flatMap { _ in
      withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) }
    }
    return [0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8) + numbers
  }
}
