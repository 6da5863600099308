import Foundation
import TestSupport
import Testing

/// Whatever the number and the contents of vectors, the program ends well and says what it left out.
@Suite struct AnyCountTests {
  @Test(arguments: [
    (1, "a single image has no neighbours"),
    (1, "1 image is fewer than min_cluster_size 5"),
    (2, "the map has 1 instead of 2 dimensions"),
    (3, "clusters are found in 2 instead of 10 dimensions"),
    (11, "n_neighbors is 11 instead of 30"),
    (12, "n_neighbors is 12 instead of 30"),
    (30, "30 images in"), (31, "31 images in"),
  ])
  func anyNumberOfImages(count: Int, sentence: String) throws {
    let folder = try VectorFolder()
    try folder.records(count)
    try folder.array(VectorFolder.islands(count, groups: 2))
    for projection in ["umap", "none"] {
      let result = try folder.analyze(
        "--embeddings e.npy --projection \(projection) -o \(projection) && \"$PROGRAM\" render"
          + " \(projection) -o report-\(projection) -q")
      #expect(result.code == 0, "\(result.errors)")
      if projection == "umap" || !sentence.contains("instead of 10") {
        #expect(result.errors.contains(sentence), "\(projection): \(result.errors)")
      }
    }
  }

  @Test(arguments: [
    ("equal", "all vectors are equal: no image can be told from another"),
    ("half equal", "40 images in"), ("zeros", "40 vectors consist of zeros"),
    ("some zeros", "3 vectors consist of zeros"), ("25 islands", "250 images in 25 clusters, 0 in"),
    ("one column", "40 images in"),
  ])
  func anyContents(content: String, sentence: String) throws {
    let folder = try VectorFolder()
    let rows = Self.rows(content)
    try folder.records(rows.count)
    try folder.array(rows)
    for metric in ["euclidean", "cosine"] {
      let result = try folder.analyze(
        "--embeddings e.npy --metric \(metric) -o \(metric) --min-cluster-size 5 && \"$PROGRAM\" render"
          + " \(metric) -o report-\(metric) -q")
      #expect(result.code == 0, "\(content), \(metric): \(result.errors)")
      #expect(result.errors.contains(sentence), "\(content), \(metric): \(result.errors)")
    }
  }

  private static func rows(_ content: String) -> [[Float]] {
    let islands = VectorFolder.islands(40, groups: 2)
    return switch content {
    case "equal": Array(repeating: islands[0], count: 40)
    case "half equal": Array(repeating: islands[0], count: 20) + islands.suffix(20)
    case "zeros": Array(repeating: [0, 0, 0], count: 40)
    case "some zeros": Array(repeating: [0, 0, 0, 0, 0, 0], count: 3) + islands.suffix(37)
    case "25 islands": VectorFolder.islands(250, groups: 25)
    default: VectorFolder.islands(40, groups: 2, columns: 1)
    }
  }
}
