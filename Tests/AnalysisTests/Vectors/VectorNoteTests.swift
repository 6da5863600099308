import ImageClustering
import Testing

struct VectorNoteTests {
  @Test(arguments: [(0.9967, "99.6"), (0.9999, "99.9"), (1, "100.0")])
  func sharesOfNeighboursAreRoundedDown(recall: Double, share: String) {
    #expect(
      VectorNote.searchedNeighbors(recall: recall).sentence
        == "not all pairs of so many images are compared: \(share) % of the nearest neighbours are"
        + " found, measured on 128 images")
  }
}
