import Foundation
import Glibc
import ModelEvaluation
import RoboflowFormat
import TestSupport
import Testing

@testable import ReportFolder

/// Which file an image name leads to, and that no name leads out of the folder.
@Suite struct PictureFolderTests {
  private let folder: TemporaryFolder
  private let pictures: PictureFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("outside", to: "secret.jpg")
    for path in [
      "plain.jpg", "two words & more.jpg", "train/a.jpg", "train/deep/er/b.jpg",
      "train/deep/er/too/far.jpg", "train/twice.jpg", "valid/twice.jpg",
      "exported_png.rf.0a1B2c.jpg", "copied_jpg.rf.aaa.jpg", "valid/copied_jpg.rf.bbb.jpg",
      "original.jpg", "train/split.jpg", ".hidden.jpg", "train/.hidden/c.jpg",
    ] {
      try folder.write(path, to: "images/" + path)
    }
    let images = folder.url.path + "/images/"
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: images + "link.jpg", withDestinationPath: "../secret.jpg")
    try manager.createSymbolicLink(
      atPath: images + "inner-link.jpg", withDestinationPath: "plain.jpg")
    try manager.createSymbolicLink(atPath: images + "up", withDestinationPath: "..")
    try manager.createDirectory(
      atPath: images + "folder.jpg", withIntermediateDirectories: false)
    mkfifo(images + "pipe.jpg", 0o600)
    pictures = try PictureFolder(chosen: folder.url.appendingPathComponent("images"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let place: String?
    let fault: PictureFault?
    var testDescription: String { name }

    static func found(_ name: String, at place: String) -> Case {
      Case(name: name, place: place, fault: nil)
    }

    static func refused(_ name: String, _ fault: PictureFault) -> Case {
      Case(name: name, place: nil, fault: fault)
    }
  }

  static let cases: [Case] = [
    .found("plain.jpg", at: "plain.jpg"),
    .found("two words & more.jpg", at: "two words & more.jpg"),
    .found("train/a.jpg", at: "train/a.jpg"),
    .found("a.jpg", at: "train/a.jpg"),
    .found("b.jpg", at: "train/deep/er/b.jpg"),
    .found("split.jpg", at: "train/split.jpg"),
    // Before and after an export.
    .found("exported.png", at: "exported_png.rf.0a1B2c.jpg"),
    .found("exported_png.rf.ffff.jpg", at: "exported_png.rf.0a1B2c.jpg"),
    .found("original_jpg.rf.0123.jpg", at: "original.jpg"),
    .found("copied_jpg.rf.aaa.jpg", at: "copied_jpg.rf.aaa.jpg"),
    .refused("copied.jpg", .ambiguous),
    .refused("twice.jpg", .ambiguous),
    .refused("far.jpg", .missing),
    .refused("absent.jpg", .missing),
    .refused("PLAIN.jpg", .missing),
    .refused("c.jpg", .missing),
    .refused("valid/a.jpg", .missing),
    .refused("plain.jpg/x.jpg", .missing),
    .refused(String(repeating: "long", count: 2500), .missing),
    // Out of the folder.
    .refused("../secret.jpg", .outside),
    .refused("train/../../secret.jpg", .outside),
    .refused("train/../plain.jpg", .outside),
    .refused("./plain.jpg", .outside),
    .refused("/etc/hostname", .outside),
    .refused("train//a.jpg", .outside),
    .refused("plain.jpg\0.png", .outside),
    .refused("", .outside),
    .refused("..", .outside),
    .refused("link.jpg", .outside),
    .refused("inner-link.jpg", .outside),
    .refused("up/secret.jpg", .outside),
    .refused("up/images/plain.jpg", .outside),
    // No files.
    .refused("folder.jpg", .unreadable),
    .refused("pipe.jpg", .unreadable),
  ]

  @Test(arguments: cases)
  func finds(_ example: Case) throws {
    let place = try #require(pictures.locate([example.name])[example.name])
    let result: Result<String, PictureFault>
    do throws(PictureFault) {
      let bytes = try pictures.read(try place.get())
      result = .success(String(decoding: bytes, as: UTF8.self))
    } catch {
      result = .failure(error)
    }
    // Every file holds its own path.
    #expect(result == (example.place.map { .success($0) } ?? .failure(example.fault ?? .missing)))
  }

  @Test func findsManyAtOnce() {
    let places = pictures.locate(Self.cases.map(\.name))
    for example in Self.cases where example.place != nil {
      #expect(try! places[example.name]?.get().joined(separator: "/") == example.place)
    }
    #expect(places.count == Set(Self.cases.map(\.name)).count)
  }

  @Test func refusesFilesThatAreTooLarge() throws {
    let file = try folder.write("", to: "images/large.jpg")
    // Sparse: takes no room on the disk.
    #expect(truncate(file.path, off_t(PictureFolder.largestFile + 1)) == 0)
    #expect(throws: PictureFault.tooLarge) { try pictures.read(["large.jpg"]) }
  }

  @Test func followsALinkThatTheUserChose() throws {
    let link = folder.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "images")
    let chosen = try PictureFolder(chosen: link)
    #expect(try chosen.read(["plain.jpg"]) == Array("plain.jpg".utf8))
  }

  @Test func takesNoLinkForTheImagesOfAnEvaluation() throws {
    let evaluation = folder.url.appendingPathComponent("evaluation")
    try FileManager.default.createDirectory(at: evaluation, withIntermediateDirectories: true)
    #expect(PictureFolder(inEvaluation: evaluation) == nil)
    try FileManager.default.createSymbolicLink(
      atPath: evaluation.path + "/images", withDestinationPath: "../images")
    #expect(PictureFolder(inEvaluation: evaluation) == nil)
    #expect(PictureFolder(inEvaluation: folder.url) != nil)
  }

  @Test func saysThatAChosenFolderIsMissing() {
    #expect(throws: InputError.self) {
      try PictureFolder(chosen: folder.url.appendingPathComponent("nowhere"))
    }
  }
}
