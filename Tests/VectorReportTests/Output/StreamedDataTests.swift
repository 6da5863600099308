import EvaluationSamples
import Findings
import Foundation
import ReportFolder
import TestSupport
import Testing

@testable import Disk
@testable import VectorReport

/// What grows with the number of images is nowhere in memory as a whole.
@Suite struct StreamedDataTests {
  private static func assessed(images count: Int) -> AssessedEvaluation {
    let groups = (0..<4).map { number in
      EvaluationMaker.Group(
        id: number, images: (train: count / 4, valid: 20, test: 20),
        f1: number == 0 ? 0.3 : 0.8, centre: (x: Double(number), y: 0))
    }
    return AssessedEvaluation(EvaluationMaker(groups: groups).evaluation())
  }

  @Test func rowsOfImagesComeInPieces() throws {
    let assessed = Self.assessed(images: 8_000)
    let files = DataFiles.list(assessed, title: "t", notes: [], hasImageData: true)
    let file = try #require(files.first { $0.path == "data/images.csv" })
    var pieces: [Int] = []
    try file.new.content { pieces.append($0.count) }
    #expect(pieces.count > 5 && pieces.allSatisfy { $0 < 70_000 })
    #expect(pieces.reduce(0, +) == file.bytes.count)
  }

  @Test func aFolderOnTheDiskIsTheReportInMemory() throws {
    let folder = try TemporaryFolder()
    let target = folder.url.appendingPathComponent("report")
    let report = try Report(Self.assessed(images: 2_000))
    let written = try report.write(to: target)
    let files = report.files
    for file in files {
      let bytes = try Data(contentsOf: target.appendingPathComponent(file.path))
      #expect(file.bytes.elementsEqual(bytes), "\(file.path)")
    }
    #expect(written.size.files == files.count)
    #expect(written.size.bytes == files.reduce(0) { $0 + $1.bytes.count })
    #expect(written.images == 2_160 && written.clusters == 4)
  }
}
