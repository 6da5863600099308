import Foundation
import TestSupport
import Testing

/// `vector-report render` as a user runs it: what it prints, how it exits, what lies on the disk.
@Suite struct RenderCommandTests {
  private let program = BuiltProgram("vector-report")
  private let folder: TemporaryFolder
  private static let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try program.run(arguments, in: folder.url, input: input)
  }

  private func paths(_ name: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.url.path + "/" + name).sorted()
  }

  @Test(arguments: [("dissolved_now", true), ("dissolved_before", false)])
  func aSummaryOfWhatChangedIsWrittenOnlyThen(evaluation: String, isChanged: Bool) throws {
    let audit = repositoryRoot.appendingPathComponent("Tests/CommandTests/Fixtures/audit").path
    let result = try program.run(
      [
        "render", "\(audit)/\(evaluation)", "--baseline", "\(audit)/dissolved_before", "--quiet",
        "--summary", "summary.md", "--summary-if", "changed",
      ], in: folder.url)
    #expect(result.code == 0, "\(result.errors)")
    let file = folder.url.appendingPathComponent("summary.md").path
    #expect(FileManager.default.fileExists(atPath: file) == isChanged)
  }

  @Test func rendersAFolderAndSaysWhere() throws {
    let result = try run(Self.example.path)
    #expect(result.code == 0)
    #expect(result.errors == "")
    let line = /report\/index\.html: 344 images in 14 clusters, \d+ KB in \d+ files, \d+\.\d\d s\n/
    #expect(result.output.wholeMatch(of: line) != nil, "\(result.output)")
    let files = try paths("report")
    for file in [
      "index.html", "report.md", "report.css", "charts/f1.svg", "charts/map.svg",
      "data/clusters.csv", "data/images.csv", "data/report.json", "manifest.json",
    ] { #expect(files.contains(file)) }
  }

  @Test func takesOutputTitleAndIntroduction() throws {
    try folder.write("## Why this run\n\nNew *augmentations*.\n", to: "intro.md")
    let result = try run(
      "render", Self.example.path, "-o", "out/run 1", "--title", "Night shift",
      "--intro", "intro.md")
    #expect(result.code == 0)
    let page = try String(
      contentsOfFile: folder.url.path + "/out/run 1/index.html", encoding: .utf8)
    #expect(page.contains("<title>Night shift</title>"))
    #expect(page.contains("<em>augmentations</em>"))
  }

  @Test func writesASingleFile() throws {
    let result = try run(Self.example.path, "--single-file")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("report.html: 344 images"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["report.html"])
    let page = try String(contentsOfFile: folder.url.path + "/report.html", encoding: .utf8)
    #expect(page.contains("Content-Security-Policy"))
    #expect(!page.contains("href=\"report.css\""))
    #expect(!page.contains("data/clusters.csv\">"))
  }

  @Test func leavesRowsOfImagesOutWhenTold() throws {
    let result = try run(Self.example.path, "--no-data", "-o", "slim")
    #expect(result.code == 0)
    let files = try paths("slim")
    #expect(files.contains("data/clusters.csv") && files.contains("data/report.json"))
    #expect(!files.contains("data/images.csv"))
    let page = try String(contentsOfFile: folder.url.path + "/slim/index.html", encoding: .utf8)
    #expect(page.contains("data/clusters.csv") && !page.contains("data/images.csv"))
  }

  @Test func readsStandardInput() throws {
    let text = try String(
      contentsOf: Self.example.appendingPathComponent("vector-analysis.json"), encoding: .utf8)
    let result = try run("-", input: text)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("report/index.html: 344 images"))
  }

  @Test func addsRecordsKeptElsewhere() throws {
    let result = try run(
      Self.example.path + "/vector-analysis.json", "--image-predictions",
      Self.example.path + "/image-predictions.json")
    #expect(result.code == 0)
    #expect(try paths("report").contains("data/images.csv"))
  }

  @Test func isQuietWhenAsked() throws {
    let result = try run(Self.example.path, "--quiet")
    #expect((result.code, result.output, result.errors) == (0, "", ""))
  }

  @Test func tellsOddities() throws {
    let odd = """
      {"clustering": {"nClusters": 3}, "clusters": [{"id": 0, "numImages": 2,
      "splitDistribution": {"train": 1}, "metrics": {"f1Mean": 0.5, "f1Std": 0.1}}]}
      """
    let result = try run("-", input: odd)
    #expect(result.code == 0)
    #expect(result.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("note: ") })
    #expect(result.errors.contains("clusters[0].splitDistribution"))
  }

  @Test func sameBytesTwiceAndFromAnywhere() throws {
    #expect(try run(Self.example.path, "-o", "one").code == 0)
    let elsewhere = folder.url.appendingPathComponent("deep/er")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    #expect(try program.run([Self.example.path, "-o", "../../two"], in: elsewhere).code == 0)
    let difference = try program.shell("diff -r one two", in: folder.url)
    #expect((difference.code, difference.output) == (0, ""))
  }

  @Test func replacesItsOwnReportOnly() throws {
    #expect(try run(Self.example.path).code == 0)
    #expect(try run(Self.example.path).code == 0)
    try folder.write("mine", to: "report/mine.txt")
    let refused = try run(Self.example.path)
    #expect(refused.code == 73)
    #expect(refused.errors.contains("holds a file that is not part of it, mine.txt"))
    #expect(try run(Self.example.path, "--force").code == 0)
    #expect(!(try paths("report").contains("mine.txt")))
  }

  @Test func keepsTheOldReportWhenTheDiskIsFull() throws {
    #expect(try run(Self.example.path).code == 0)
    let before = try program.shell("cat report/* report/*/* 2>/dev/null | cksum", in: folder.url)
    // A file may grow to 8 blocks only: the first larger one fails as on a full disk.
    let result = try program.shell(
      "trap '' XFSZ; ulimit -f 8; exec \"$PROGRAM\" '\(Self.example.path)' --title New 2>errors.txt",
      in: folder.url)
    #expect(result.code == 74)
    let errors = try String(contentsOfFile: folder.url.path + "/errors.txt", encoding: .utf8)
    #expect(errors.contains("writing failed: File too large; nothing was changed"))
    #expect(errors.contains("/report/") && !errors.contains("partial"))
    let after = try program.shell("cat report/* report/*/* 2>/dev/null | cksum", in: folder.url)
    #expect(before.output == after.output)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    #expect(names == ["errors.txt", "report"])
  }

  @Test func aKilledRunLeavesTheOldReportOrTheNewOne() throws {
    #expect(try run(Self.example.path).code == 0)
    // Every digest in the manifest must be true of the folder, whatever moment the run ended at.
    let kill = """
      for wait in 0.01 0.02 0.03 0.05 0.08 0.1 0.15 0.2 0.25 0.3; do
        "$PROGRAM" '\(Self.example.path)' -q --title "$wait" & sleep $wait; kill -9 $! 2>/dev/null; wait
        python3 - <<'END' || exit 1
      import hashlib, json
      for file in json.load(open("report/manifest.json"))["files"]:
          assert hashlib.sha256(open("report/" + file["path"], "rb").read()).hexdigest() == file["sha256"]
      END
      done 2>/dev/null
      """
    #expect(try program.shell(kill, in: folder.url).code == 0)
    #expect(try run(Self.example.path).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["report"])
  }

  @Test func aReaderThatLeavesIsNoFault() throws {
    let result = try program.shell(
      "set -o pipefail; \"$PROGRAM\" --help | head -1 >/dev/null; echo ${PIPESTATUS[0]}",
      in: folder.url)
    #expect(result.output == "0\n")
    #expect(result.errors == "")
  }

  @Test func namesItsVersion() throws {
    #expect(try run("--version").output.wholeMatch(of: /\d+\.\d+\.\d+ \(\w+-linux-gnu\)\n/) != nil)
  }

  @Test func helpTeaches() throws {
    let help = try run("help", "render").output
    for word in ["Examples:", "image-predictions", "--single-file", "standard input", "--force"] {
      #expect(help.contains(word))
    }
  }
}
