import ModelEvaluation
import RoboflowFormat
import Testing

@testable import ImageClustering

@Suite struct VectorAnalysisTests {
  private let sample: SampleVectors

  init() throws { sample = try SampleVectors() }

  @Test func islandsBecomeClusters() throws {
    let rows = SampleVectors.islands(90, groups: 3)
    let analysis = try sample.analysis(of: rows) { $0.minClusterSize = .images(5) }
    let images = try #require(analysis.evaluation.images)
    for group in 0..<3 {
      #expect(Set(images.clusterIDs[group * 30..<group * 30 + 30]).count == 1)
    }
    #expect(Set(images.clusterIDs) == [0, 1, 2])
    #expect(analysis.evaluation.clusters.map(\.numImages) == [30, 30, 30])
    let run = try #require(analysis.evaluation.clustering)
    #expect(run.nClusters == 3 && run.noiseRatio == 0 && (run.silhouetteScore ?? 0) > 0.8)
    #expect(
      run.parameters.map(\.name) == [
        "min_cluster_size", "min_samples", "cluster_selection_method", "metric",
      ])
    #expect(analysis.evaluation.preprocessing?.originalDimensions == 12)
    #expect(analysis.evaluation.header == SampleVectors.evaluation(90).header)
    #expect(analysis.notes.contains(.joinedByOrder(first: "0.jpg", last: "89.jpg")))
  }

  @Test(arguments: [1, 2, 3, 11, 12, 30, 31])
  func anyNumberOfImagesGetsPlaces(_ count: Int) throws {
    for projection in VectorSettings.Projection.allCases {
      let rows = SampleVectors.islands(count, groups: 2)
      let analysis = try sample.analysis(of: rows) { $0.projection = projection }
      try expectWhole(analysis.evaluation, count)
    }
  }

  @Test(arguments: ["equal", "half equal", "zeros", "25 islands", "one column", "copies"])
  func anyContentGetsPlaces(_ content: String) throws {
    for metric in VectorSettings.Metric.allCases {
      let rows = rows(content)
      let analysis = try sample.analysis(of: rows) { $0.metric = metric }
      try expectWhole(analysis.evaluation, rows.count)
      let sentences = analysis.notes.map(\.sentence)
      if ["equal", "zeros"].contains(content) {
        #expect(sentences.contains("all vectors are equal: no image can be told from another"))
      }
      if content == "zeros" { #expect(sentences.contains { $0.contains("40 vectors consist of") }) }
    }
  }

  @Test(arguments: [
    (1, "a single image has no neighbours: it is placed at the origin"),
    (1, "1 image is fewer than min_cluster_size 5: no image is in a cluster"),
    (3, "the map has 1 instead of 2 dimensions"),
    (3, "clusters are found in 2 instead of 10 dimensions"),
    (3, "3 images are fewer than min_cluster_size 5"),
    (12, "n_neighbors is 12 instead of 30: there are no more neighbours"),
  ])
  func skippedStepsAreTold(count: Int, sentence: String) throws {
    let count = sentence.contains("the map") ? 2 : count
    let notes = try sample.analysis(of: SampleVectors.islands(count, groups: 1)).notes
    #expect(notes.contains { $0.sentence.hasPrefix(sentence) }, "\(notes.map(\.sentence))")
    #expect(Set(notes.map(\.sentence)).count == notes.count)
  }

  @Test func numbersOfThreadsAndOrderOfRowsChangeNothing() throws {
    let rows = SampleVectors.islands(70, groups: 4)
    let names = (0..<70).map { "\($0).jpg" }
    let first = try bytes(sample.analysis(of: rows, names: names) { $0.threads = 1 })
    for threads in [2, 3, 7] {
      #expect(try bytes(sample.analysis(of: rows, names: names) { $0.threads = threads }) == first)
    }
    let order = (0..<70).map { $0 * 27 % 70 }
    let shuffled = try sample.analysis(of: order.map { rows[$0] }, names: order.map { names[$0] })
    #expect(try bytes(shuffled) == first)
    #expect(try bytes(sample.analysis(of: rows, names: names) { $0.seed = 1 }) != first)
  }

  @Test func withoutProjectionTwoColumnsAreTheMap() throws {
    let rows = SampleVectors.islands(40, groups: 2, columns: 2)
    let analysis = try sample.analysis(of: rows) { $0.projection = .none }
    let images = try #require(analysis.evaluation.images)
    #expect(images.xs == rows.map { Double($0[0]) } && images.ys == rows.map { Double($0[1]) })
    #expect(analysis.evaluation.preprocessing == nil)
    #expect(Set(images.clusterIDs).count == 2)
  }

  @Test func tiesAreWarnedOf() throws {
    let rows = SampleVectors.islands(30, groups: 2)
    let notes = try sample.analysis(of: rows) { $0.minClusterSize = .images(2) }.notes
    #expect(notes.contains(.structuralTies(minSamples: 2)))
    let firm = try sample.analysis(of: rows) {
      $0.minClusterSize = .images(2)
      $0.minSamples = 1
    }
    #expect(!firm.notes.contains(.structuralTies(minSamples: 1)))
  }

  @Test func evaluationsWithoutImagesAreRefused() throws {
    let input = try VectorInput(vectors: try VectorFiles(paths: [try sample.file([[1, 2]])]))
    let sentence = SampleVectors.sentence {
      _ = try VectorAnalysis(Evaluation(), input, VectorSettings())
    }
    #expect(sentence.hasPrefix("expected an evaluation with image records"))
  }

  private func rows(_ content: String) -> [[Float]] {
    let islands = SampleVectors.islands(40, groups: 2)
    return switch content {
    case "equal": Array(repeating: islands[0], count: 40)
    case "half equal": Array(repeating: islands[0], count: 20) + islands.suffix(20)
    case "zeros": Array(repeating: [0, 0, 0], count: 40)
    case "25 islands": SampleVectors.islands(250, groups: 25)
    case "one column": SampleVectors.islands(40, groups: 2, columns: 1)
    default: islands + islands
    }
  }

  /// Every image has a cluster and a place, and what is written reads back without a note on clusters.
  private func expectWhole(_ evaluation: Evaluation, _ count: Int) throws {
    let images = try #require(evaluation.images)
    #expect(images.count == count && (0..<count).allSatisfy(images.hasPosition))
    #expect(!images.clusterIDs.contains(ImageTable.noCluster))
    #expect(evaluation.clusters.reduce(0) { $0 + $1.numImages } == count)
    let decoded = try DecodedEvaluation(EncodedEvaluation(evaluation).input)
    #expect(decoded.evaluation.clusters == evaluation.clusters)
    #expect(decoded.evaluation.images?.clusterIDs == images.clusterIDs)
    #expect(decoded.evaluation.clustering == evaluation.clustering)
  }

  private func bytes(_ analysis: VectorAnalysis) throws -> [[UInt8]] {
    EncodedEvaluation(analysis.evaluation).files.map(\.bytes)
  }
}
