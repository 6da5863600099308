import ModelEvaluation
import RoboflowFormat
import Testing

@testable import ImageClustering

/// Clustering some of many images, and taking the others to the nearest.
@Suite struct RowSampleTests {
  private let sample: SampleVectors
  private let rows = SampleVectors.islands(240, groups: 4)

  init() throws { sample = try SampleVectors() }

  private func analysis(_ size: Int?, names: [String]? = nil, of rows: [[Float]]? = nil) throws
    -> VectorAnalysis
  {
    try sample.analysis(of: rows ?? self.rows, names: names) {
      $0.sample = size
      $0.minClusterSize = .images(8)
    }
  }

  @Test func othersJoinTheirIsland() throws {
    let analysis = try analysis(80)
    let images = try #require(analysis.evaluation.images)
    for group in 0..<4 {
      #expect(Set(images.clusterIDs[group * 60..<group * 60 + 60]).count == 1)
    }
    #expect(Set(images.clusterIDs).count == 4)
    #expect((0..<240).allSatisfy(images.hasPosition))
    #expect(Set(zip(images.xs, images.ys).map { "\($0) \($1)" }).count <= 80)
    #expect(analysis.evaluation.clustering?.noiseRatio == 0)
    #expect(analysis.evaluation.panels.vectors?.sampled == 80)
    let said =
      "80 of 240 images were clustered, spread evenly over all; each of the others is in the cluster"
      + " and at the place of the nearest of them, or like it in none"
    #expect(analysis.notes.map(\.sentence).contains(said))
    #expect(analysis.evaluation.panels.vectors?.notes.contains(said) == true)
  }

  @Test func imagesNearNoiseAreNoiseToo() throws {
    var rows = rows
    // Two copies of a row far from all: one is in the sample of half.
    for place in [30, 31] { rows[place] = rows[place].map { _ in 500 } }
    let analysis = try analysis(120, of: rows)
    let images = try #require(analysis.evaluation.images)
    #expect(images.clusterIDs[30] == images.clusterIDs[31])
    let noise = images.clusterIDs.count { $0 == Int32(Cluster.noiseID) }
    #expect(analysis.evaluation.clustering?.noiseRatio == Double(noise) / 240)
  }

  @Test func whereThereAreNoMoreAllAreClustered() throws {
    let all = try bytes(analysis(nil))
    #expect(try bytes(analysis(240)) == all && bytes(analysis(5000)) == all)
    #expect(try analysis(240).evaluation.panels.vectors?.sampled == nil)
  }

  @Test func theOrderOfRowsChangesNothing() throws {
    let names = (0..<240).map { "\($0).jpg" }
    let first = try bytes(analysis(100, names: names))
    let order = (0..<240).map { $0 * 77 % 240 }
    let shuffled = try analysis(100, names: order.map { names[$0] }, of: order.map { rows[$0] })
    #expect(try bytes(shuffled) == first)
  }

  @Test func aSampleTakesLessMemory() throws {
    let files = try VectorFiles(paths: [try sample.file(rows)])
    var settings = VectorSettings()
    let all = MemoryNeed(try VectorInput(vectors: files), settings).bytes
    settings.sample = 20
    #expect(MemoryNeed(try VectorInput(vectors: files), settings).bytes < all)
  }

  private func bytes(_ analysis: VectorAnalysis) throws -> [[UInt8]] {
    EncodedEvaluation(analysis.evaluation).files.map(\.bytes)
  }
}
