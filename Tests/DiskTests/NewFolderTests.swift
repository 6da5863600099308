import Foundation
import TestSupport
import Testing

@testable import Disk

/// A folder whose files are made while they are written.
@Suite struct NewFolderTests {
  private let folder: TemporaryFolder
  private var target: URL { folder.url.appendingPathComponent("report") }

  init() throws { folder = try TemporaryFolder() }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(path), encoding: .utf8)
  }

  private static func pieces(_ pieces: [String]) -> NewFile.Content {
    { (take) throws(DiskError) in for piece in pieces { try take(Array(piece.utf8)) } }
  }

  @Test func theLastFileIsMadeOfWhatWasWrittenBefore() throws {
    let files = [
      NewFile(path: "data/a", content: Self.pieces(["ab", "", "c"])),
      NewFile(path: "b", bytes: []),
    ]
    let new = NewFolder(files) { written in
      let lines = written.map { "\($0.path) \($0.size) \($0.sha256.prefix(8))" }
      return NewFile(path: "list", bytes: Array(lines.joined(separator: "\n").utf8))
    }
    let written = try Replacement(of: target).write(folder: new)
    #expect(try text("report/data/a") == "abc")
    // FIPS 180-4's example of "abc", and the digest of nothing.
    #expect(try text("report/list") == "data/a 3 ba7816bf\nb 0 e3b0c442")
    #expect(written.map(\.path) == ["data/a", "b", "list"])
    #expect(written.map(\.size) == [3, 0, 30])
  }

  @Test func aContentThatFailsOnTheWayChangesNothing() throws {
    try folder.write("old", to: "report/index")
    let full = DiskError.failed(path: "x", reason: "No space left on device")
    let broken = NewFile(path: "big") { (take) throws(DiskError) in
      try take([1])
      throw full
    }
    let new = NewFolder([NewFile(path: "index", bytes: [2]), broken])
    #expect(throws: full) { try Replacement(of: target).write(folder: new) }
    #expect(try text("report/index") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["report"])
  }

  @Test(arguments: [0, 1, 7, 8, 100]) func piecesAreGivenInTheirOrder(count: Int) throws {
    let content = NewFile.content(pieces: count) { Array("\($0) ".utf8) }
    let new = NewFolder([NewFile(path: "a", content: content)])
    try Replacement(of: target).write(folder: new)
    #expect(try text("report/a") == (0..<count).map { "\($0) " }.joined())
  }

  @Test func nothingMoreIsGivenAfterAPieceThatIsNotTaken() throws {
    let full = DiskError.failed(path: "x", reason: "No space left on device")
    let content = NewFile.content(pieces: 1000) { [UInt8($0 % 256)] }
    var taken: [UInt8] = []
    #expect(throws: full) {
      try content { (piece) throws(DiskError) in
        if piece == [3] { throw full }
        taken += piece
      }
    }
    #expect(taken == [0, 1, 2])
  }

  @Test func moreFilesThanMayBeOpenAtOnceAreAllWritten() throws {
    let files = (0..<200).map { NewFile(path: "\($0 % 3)/\($0)", bytes: Array("\($0)".utf8)) }
    let written = try Replacement(of: target).write(folder: NewFolder(files))
    #expect(written.map(\.path) == files.map(\.path))
    for file in [0, 63, 64, 199] { #expect(try text("report/\(file % 3)/\(file)") == "\(file)") }
  }

  @Test func aFileThatIsThereAlreadyIsNotWrittenOver() throws {
    let twice = [NewFile(path: "a", bytes: [1]), NewFile(path: "a", bytes: [2])]
    #expect(throws: DiskError.cannotCreate(path: target.path + "/a", reason: "File exists")) {
      try Replacement(of: target).write(folder: NewFolder(twice))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == [])
  }
}
