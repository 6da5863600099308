import Foundation
import Matrices
import ModelEvaluation
import Neighbors
import RoboflowFormat
import TestSupport
import Testing

@testable import ImageClustering

@Suite struct GraphFilesTests {
  private let sample: SampleVectors
  private let rows = SampleVectors.islands(60, groups: 3)

  init() throws { sample = try SampleVectors() }

  @Test(arguments: [true, false])
  func graphFromElsewhereGivesTheSameBytes(_ hasNames: Bool) throws {
    let order = hasNames ? (0..<60).map { $0 * 7 % 60 } : Array(0..<60)
    let shown = order.map { rows[$0] }
    let input = try input(shown, names: hasNames ? order.map { "\($0).jpg" } : nil)
    let evaluation = SampleVectors.evaluation(60)
    let own = try sample.analysis(of: rows).evaluation
    let analysis = try VectorAnalysis(evaluation, input, VectorSettings())
    #expect(bytes(analysis.evaluation) == bytes(own))
  }

  @Test func aGraphAloneIsEnough() throws {
    let whole = try input(rows)
    let analysis = try VectorAnalysis(
      SampleVectors.evaluation(60), VectorInput(vectors: nil, graph: whole.graph), VectorSettings())
    let images = try #require(analysis.evaluation.images)
    #expect((0..<60).allSatisfy(images.hasPosition))
    #expect(analysis.evaluation.preprocessing?.originalDimensions == nil)
    #expect(Set((0..<3).map { images.clusterIDs[$0 * 20] }).count == 3)
  }

  @Test func graphsThatDoNotFitAreRefused() throws {
    let graph = try input(rows).graph
    let evaluation = SampleVectors.evaluation(60)
    var settings = VectorSettings()
    settings.projection = .none
    let faults: [(String, () throws -> Void)] = [
      (
        "expected neighbours of the 2 rows of",
        {
          let two = try VectorFiles(paths: [try sample.file([[1], [2]], named: "two.npy")])
          _ = try VectorInput(vectors: two, graph: graph)
        }
      ),
      (
        "expected vectors to cluster as they are, found only neighbours",
        { _ = try VectorAnalysis(evaluation, VectorInput(vectors: nil, graph: graph), settings) }
      ),
      (
        "expected an image for each row, found 1 rows without",
        {
          let names = try SampleVectors.list((1...60).map { "\($0).jpg" }.joined(separator: "\n"))
          let input = try VectorInput(vectors: nil, graph: graph, names: names)
          _ = try VectorAnalysis(evaluation, input, VectorSettings())
        }
      ),
      (
        "the neighbours are of other rows or another metric",
        {
          _ = try VectorAnalysis(evaluation, input(rows, shown: rows.reversed()), VectorSettings())
        }
      ),
      (
        "expected 60 x 29 distances, as many as neighbours in",
        {
          let wrong = try sample.file([[1, 2]], named: "wrong.npy")
          let path = sample.folder.url.appendingPathComponent("indices.npy").path
          _ = try GraphFiles(indices: path, distances: wrong)
        }
      ),
    ]
    for (sentence, body) in faults {
      let found = SampleVectors.sentence(body)
      #expect(found.contains(sentence), "\(found)")
    }
  }

  @Test func aSweepShowsOtherSizes() throws {
    let sweep = try ClusterSizeSweep(
      SampleVectors.evaluation(60),
      VectorInput(vectors: VectorFiles(paths: [try sample.file(rows)])), VectorSettings())
    #expect(sweep.rows.map(\.minClusterSize) == [2, 3, 5, 6, 8, 12])
    #expect(sweep.rows.filter(\.isProposed).map(\.minClusterSize) == [6])
    #expect(sweep.rows.last.map { $0.clusters == 3 && $0.noiseRatio == 0 } == true)
    #expect(sweep.lines.count == 8 && sweep.lines[5].hasPrefix("             * 6         3"))
  }

  @Test func aSweepEndsWhereTwoSizesGiveNoCluster() throws {
    let file = try sample.file(SampleVectors.islands(400, groups: 1))
    let sweep = try ClusterSizeSweep(
      SampleVectors.evaluation(400), VectorInput(vectors: VectorFiles(paths: [file])),
      VectorSettings())
    let clusters = sweep.rows.map(\.clusters)
    #expect(clusters.suffix(2) == [0, 0] && clusters.dropLast(2).allSatisfy { $0 > 0 })
    #expect(sweep.rows.last.map { $0.minClusterSize < 80 } == true)
  }

  private func input(
    _ rows: [[Float]], shown: [[Float]]? = nil, names: [String]? = nil
  ) throws -> VectorInput {
    let matrix = Matrix(rows: rows.count, columns: rows[0].count, values: rows.flatMap { $0 })
    let graph = NeighborSearch().graph(of: matrix, neighbors: 29)
    let indices = (0..<rows.count).map { row in graph.range(ofRow: row).map { graph.indices[$0] } }
    let distances = (0..<rows.count).map { row in
      graph.range(ofRow: row).map { graph.distances[$0] }
    }
    return try VectorInput(
      vectors: VectorFiles(paths: [try sample.file(shown ?? rows, named: "vectors.npy")]),
      graph: GraphFiles(
        indices: try sample.file(ofRowNumbers: indices, named: "indices.npy"),
        distances: try sample.file(distances, named: "distances.npy")),
      names: try names.map { try SampleVectors.list($0.joined(separator: "\n")) })
  }

  private func bytes(_ evaluation: Evaluation) -> [[UInt8]] {
    EncodedEvaluation(evaluation).files.map(\.bytes)
  }
}
