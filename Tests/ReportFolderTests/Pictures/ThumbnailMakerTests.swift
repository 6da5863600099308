import Foundation
import PictureSamples
import Pictures
import TestSupport
import Testing

@testable import ReportFolder

/// Thumbnails of many pictures within bounds for all of them together.
@Suite struct ThumbnailMakerTests {
  @Test func decodesTheFirstPicturesAsFarAsTheWorkGoes() throws {
    let folder = try TemporaryFolder()
    let file = PictureFile.png(SamplePicture.make(width: 90, height: 60, seed: 7))
    let names = (0..<9).map { "\(9 - $0).png" }
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("images"), withIntermediateDirectories: true)
    for name in names {
      try Data(file).write(to: folder.url.appendingPathComponent("images/\(name)"))
    }
    let work = try PictureHeader(file).work
    var maker = ThumbnailMaker(
      folder: try PictureFolder(chosen: folder.url.appendingPathComponent("images")),
      work: 6 * work + 1)
    let outcomes = maker.make(names + names)
    let isMade = names.map { (try? outcomes[$0]?.thumbnail.get()) != nil }
    #expect(isMade == [Bool](repeating: true, count: 6) + [false, false, false])
    for name in names.suffix(3) {
      guard case .failure(.overBudget) = outcomes[name]?.thumbnail else {
        Issue.record("\(name) is not over the budget")
        continue
      }
    }
  }
}
