import Findings
import Foundation
import JSON
import ModelEvaluation
import PictureSamples
import Pictures
import RoboflowFormat
import TestSupport
import Testing

@testable import Assessment
@testable import Disk
@testable import ReportFolder
@testable import VectorReport

/// A report with pictures: 200 files of every kind and condition, the ceiling, the notes.
@Suite struct IllustratedReportTests {
  private let folder: TemporaryFolder
  private let input: EvaluationInput
  /// The images that the report names, in the order of the page, each once.
  private let names: [String]

  init() throws {
    folder = try TemporaryFolder()
    let example = repositoryRoot.appendingPathComponent("Examples/small/evaluation")
    let evaluation = folder.url.appendingPathComponent("evaluation")
    try FileManager.default.copyItem(at: example, to: evaluation)
    let images = evaluation.appendingPathComponent("images")
    try? FileManager.default.removeItem(at: images)
    try FileManager.default.createDirectory(at: images, withIntermediateDirectories: true)
    input = try EvaluationInput(path: evaluation.path)
    let assessed = try AssessedEvaluation(input)
    let list = PictureList(
      assessed.evaluation, assessed.assessment,
      clusters: ClustersOfNote.list(assessed.assessment))
    var seen: Set<String> = []
    names = list.names.filter { seen.insert($0).inserted }
  }

  private func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: folder.url.appendingPathComponent("evaluation/images/\(name)"))
  }

  private func report(maxSize: Int? = nil, form: ReportForm = .folder) throws -> Report {
    var options = ReportOptions()
    options.form = form
    options.maxSize = maxSize ?? options.maxSize
    return try Report(input, options: options)
  }

  private func text(_ path: String, _ report: Report) throws -> String {
    String(decoding: try #require(report.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  private func singlePage(maxSize: Int? = nil) throws -> String {
    let file = folder.url.appendingPathComponent("single.html")
    try report(maxSize: maxSize, form: .singleFile).write(to: file)
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// What stands between two marks, everywhere in a text.
  private static func parts(_ text: String, between start: String, _ end: Character) -> [String] {
    text.components(separatedBy: start).dropFirst().map { String($0.prefix { $0 != end }) }
  }

  private static func file(_ number: Int, width: Int, height: Int) throws -> [UInt8] {
    let picture = SamplePicture.make(width: width, height: height, seed: UInt64(number))
    return switch number % 5 {
    case 0: try PictureFile.jpeg(picture)
    case 1: PictureFile.png(picture)
    case 2: PictureFile.webp(picture, quality: 75)
    case 3: PictureFile.webp(picture)
    default: try PictureFile.jpeg(picture, orientation: UInt8(1 + number % 8))
    }
  }

  /// 200 mixed files: those that the report names first, then others that it does not.
  private func fill(spoiled: Bool) throws {
    let table = try #require(try DecodedEvaluation(input).evaluation.images)
    let others = (0..<table.count).map { table.names[$0] }.filter { !names.contains($0) }
    for (number, name) in (names + others).prefix(200).enumerated() {
      let (width, height) = number.isMultiple(of: 3) ? (48, 64) : (72, 48)
      try write(Self.file(number, width: width, height: height), name)
    }
    guard spoiled else { return }
    let images = folder.url.path + "/evaluation/images/"
    for number in [3, 4, 5] { try FileManager.default.removeItem(atPath: images + names[number]) }
    let whole = try PictureFile.jpeg(SamplePicture.make(width: 60, height: 40, seed: 1))
    try write(Array(whole.prefix(whole.count / 2)), names[6])
    try write(
      Array(PictureFile.png(SamplePicture.quarters(width: 9, height: 9)).dropLast(30)), names[7])
    try write(PictureFile.gif(SamplePicture.quarters(width: 9, height: 9)), names[8])
    try write(Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8), names[9])
    var huge = PictureFile.png(SamplePicture.quarters(width: 9, height: 9))
    huge.replaceSubrange(16..<24, with: [0, 1, 0, 0, 0, 1, 0, 0])
    try write(huge, names[10])
    try FileManager.default.removeItem(atPath: images + names[11])
    try FileManager.default.createSymbolicLink(
      atPath: images + names[11], withDestinationPath: "/etc/hostname")
    try write(PictureFile.jpeg(SamplePicture.quarters(width: 12_000, height: 1_000)), names[12])
  }

  @Test func showsEveryPictureThatItNames() throws {
    try fill(spoiled: false)
    let report = try report()
    #expect(report.notes.isEmpty)
    let thumbnails = report.files.filter { $0.path.hasPrefix("images/") }
    #expect(thumbnails.count == names.count)
    let page = try text("index.html", report)
    let sources = Self.parts(page, between: "<img src=\"", "\"")
    let addresses = Self.parts(try text("report.md", report), between: "](", " ")
    #expect(sources == addresses.filter { $0.hasPrefix("images/") })
    for thumbnail in thumbnails {
      #expect(thumbnail.path.wholeMatch(of: /images\/[0-9a-f]{16}\.jpg/) != nil)
      #expect(sources.contains(thumbnail.path))
      let picture = try Picture(decoding: thumbnail.bytes, fitting: 320)
      #expect(max(picture.width, picture.height) <= 320)
    }
    let single = try singlePage()
    let inlined = Self.parts(single, between: "<img src=\"", "\"")
    #expect(inlined.count == sources.count)
    #expect(inlined.allSatisfy { $0.hasPrefix("data:image/jpeg;base64,/9j/") })
  }

  @Test func listsTheSourcesInTheManifest() throws {
    try fill(spoiled: false)
    let manifest = try #require(
      Manifest(json: Array(text("manifest.json", report()).utf8)))
    let sources = manifest.inputs.filter { $0.path.hasPrefix("images/") }
    #expect(Set(sources.map(\.path)) == Set(names.map { "images/" + $0 }))
    let first = try Data(
      contentsOf: folder.url.appendingPathComponent("evaluation/" + sources[0].path))
    #expect(sources[0].sha256 == SHA256Digest(of: Array(first)).hexadecimal())
  }

  @Test func tellsInOneNoteWhatCouldNotBeShown() throws {
    try fill(spoiled: true)
    let report = try report()
    let expected =
      "images: 9 pictures could not be shown: 3 missing (first: \"\(names[3])\"), 1 outside of the "
      + "folder (\"\(names[11])\"), 2 not JPEG, PNG or WebP (first: \"\(names[8])\"), 3 broken "
      + "(first: \"\(names[6])\")."
    #expect(report.notes.map { $0.line.replacing("\u{A0}", with: " ") } == [expected])
    // One picture is of 12,000 pixels: it leads to a larger one.
    #expect(report.files.count { $0.path.hasPrefix("images/") } == names.count - 9 + 1)
    #expect(SizeCeiling.size(of: report.files) < 5_000_000)
    let page = try text("index.html", report)
    #expect(page.ranges(of: "could not be shown").count == 1)
    #expect(try text("data/report.json", report).contains("could not be shown"))
  }

  @Test func givesTheSameBytesForTheSameInput() throws {
    try fill(spoiled: true)
    #expect(try report().files == report().files)
  }

  /// Limits between nothing and everything: always kept, by folder and single file alike.
  @Test func keepsEveryCeiling() throws {
    for (number, name) in names.enumerated() {
      try write(Self.file(number, width: 200, height: 150), name)
    }
    let whole = try report()
    let bare = SizeCeiling.size(of: whole.files.filter { !$0.path.hasPrefix("images/") })
    var counts: [Int] = []
    for extra in [20_000, 50_000, 100_000, 200_000] {
      let report = try report(maxSize: bare + extra)
      let shown = report.files.filter { $0.path.hasPrefix("images/") }
      counts.append(shown.count)
      #expect(SizeCeiling.size(of: report.files) <= bare + extra)
      #expect(try singlePage(maxSize: bare + extra).utf8.count <= bare + extra)
      let note = report.notes.map(\.line).joined().replacing("\u{A0}", with: " ")
      let isCut = shown.count < names.count
      #expect(note.contains("left out to keep the report within") == isCut)
      if isCut {
        #expect(note.hasPrefix("images: ") && note.contains(" pictures are left out"))
        // The first of every section is there before the second of any.
        let first = try Thumbnail(of: Self.file(0, width: 200, height: 150)).path
        #expect(shown.isEmpty || shown.contains { $0.path == first })
      }
    }
    #expect(counts == counts.sorted() && Set(counts).count > 2, "\(counts)")
  }

  /// A picture of more pixels than its thumbnail can be looked at alone, as long as there is room.
  @Test func leadsToLargerPictures() throws {
    for (number, name) in names.prefix(6).enumerated() {
      let isLarge = number.isMultiple(of: 2)
      try write(
        Self.file(5 * number, width: isLarge ? 1500 : 200, height: isLarge ? 1000 : 150), name)
    }
    let whole = try report(maxSize: 50_000_000)
    let page = try text("index.html", whole)
    let larger = Set(Self.parts(page, between: "<a href=\"images/", "\"").map { "images/\($0)" })
    #expect(larger.count == 3)
    for path in larger {
      let file = try #require(whole.files.first { $0.path == path })
      let picture = try Picture(decoding: file.bytes, fitting: 5000)
      #expect((picture.width, picture.height) == (1024, 683))
    }
    let bare = SizeCeiling.size(of: whole.files.filter { !larger.contains($0.path) })
    let narrow = try report(maxSize: bare + 60_000)
    #expect(SizeCeiling.size(of: narrow.files) <= bare + 60_000)
    #expect(Self.parts(try text("index.html", narrow), between: "<a href=\"images/", "\"").isEmpty)
    #expect(narrow.files.count { $0.path.hasPrefix("images/") } == 6)
    #expect(try !singlePage(maxSize: 50_000_000).contains("<a href=\"images/"))
  }

  @Test func refusesAReportThatIsTooLargeWithoutPictures() throws {
    let target = folder.url.appendingPathComponent("out")
    for form in [ReportForm.folder, .singleFile] {
      let report = try report(maxSize: 100_000, form: form)
      #expect(throws: ReportWriteError.self) { try report.write(to: target) }
    }
    #expect(!FileManager.default.fileExists(atPath: target.path))
  }

  @Test func needsPicturesOnlyWhereThereAreSome() throws {
    let report = try report()
    // An empty folder is a folder of pictures, none of which is there.
    #expect(report.notes.count == 1)
    try FileManager.default.removeItem(
      at: folder.url.appendingPathComponent("evaluation/images"))
    let without = try self.report()
    #expect(without.notes.isEmpty)
    #expect(try !text("report.md", without).contains("images/"))
  }
}
