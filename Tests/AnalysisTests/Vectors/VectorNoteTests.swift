import ModelEvaluation
import Testing

@testable import ImageClustering

struct VectorNoteTests {
  @Test(arguments: [(0.9967, "99.6"), (0.9999, "99.9"), (1, "100.0")])
  func sharesOfNeighboursAreRoundedDown(recall: Double, share: String) {
    #expect(
      VectorNote.searchedNeighbors(recall: recall).sentence
        == "not all pairs of so many images are compared: \(share) % of the nearest neighbours are"
        + " found, measured on 128 images")
  }

  @Test func theShareOfNeighboursFoundIsToldAndKept() throws {
    let sample = try SampleVectors()
    let rows = SampleVectors.islands(300, groups: 3)
    func said(_ most: Int?) throws -> (told: [String], kept: [String]) {
      let analysis = try sample.analysis(of: rows) { $0.mostExactImages = most }
      let kept = analysis.evaluation.panels.vectors?.notes ?? []
      return (analysis.notes.map(\.sentence), kept)
    }
    let start = "not all pairs of so many images are compared: "
    let searched = try said(200)
    let sentence = try #require(searched.told.first { $0.hasPrefix(start) })
    #expect(searched.kept.contains(sentence))
    #expect(try said(nil).told.allSatisfy { !$0.hasPrefix(start) })
  }
}
