import Foundation
import ModelEvaluation
import TestSupport
import Testing

@testable import RoboflowFormat

/// Whole evaluations: the documented response, and 192 generated images in 54 clusters.
@Suite struct SyntheticEvaluationTests {
  private func synthetic() throws -> DecodedEvaluation {
    let folder = Fixtures.folder.appendingPathComponent("synthetic-192").path
    return try DecodedEvaluation(EvaluationInput(path: folder))
  }

  @Test func documentedResponse() throws {
    let bytes = try Fixtures.data("documented/vector-analysis.json")
    let evaluation = try DecodedEvaluation(vectorAnalysis: bytes).evaluation
    #expect(evaluation.clusters.map(\.id) == [-1, 0])
    #expect(evaluation.clusters[0].splits.map(\.split) == ["train", "valid", "test"])
    #expect(evaluation.clusters[1].metrics.f1Mean == 0.889)
    #expect(evaluation.clusters[1].sampleImages == ["img3.jpg", "img4.jpg", "img5.jpg"])
    #expect(evaluation.clustering?.nClusters == 54)
    #expect(evaluation.clustering?.silhouetteScore == 0.48925095796585083)
    #expect(evaluation.clustering?.parameters.map(\.value) == ["2", "1", "eom", "euclidean"])
    #expect(evaluation.preprocessing?.targetDimensions == 10)
    #expect(evaluation.images == nil)
  }

  @Test func columnsAreWhatAnotherReaderFinds() throws {
    let images = try #require(try synthetic().evaluation.images)
    let text = String(decoding: try Fixtures.data("synthetic-192/columns.txt"), as: UTF8.self)
    let expected = text.split(separator: "\n").map(String.init)
    #expect(images.count == 192)
    #expect((0..<images.count).map { line(images, $0) } == Array(expected.prefix(images.count)))
  }

  @Test func aggregatesAreWhatAnotherReaderFinds() throws {
    let evaluation = try synthetic().evaluation
    let images = try #require(evaluation.images)
    let text = String(decoding: try Fixtures.data("synthetic-192/columns.txt"), as: UTF8.self)
    let expected = text.split(separator: "\n").dropFirst(images.count).map { line in
      line.split { " [],".contains($0) }.dropFirst().compactMap { Double($0) }
    }
    let aggregates = RecordAggregates(images, clusters: evaluation.clusters)
    let received = zip(evaluation.clusters, aggregates.clusters).map { cluster, records in
      [Double(cluster.id), Double(records.count)] + records.splits.prefix(3).map(Double.init)
        + [records.f1.mean, records.f1.deviation]
    }
    #expect(received.count == 55)
    for (row, values) in zip(received, expected) {
      #expect(row.count == values.count)
      #expect(zip(row, values).allSatisfy { abs($0 - $1) < 1e-8 }, "\(row) is not \(values)")
    }
  }

  @Test func agreesWithItselfInEverything() throws {
    #expect(try synthetic().notes == [])
  }

  private func line(_ images: ImageTable, _ row: Int) -> String {
    let triples = images.confusion.triples(row).map {
      "[\(images.confusion.actual[$0]),\(images.confusion.predicted[$0]),"
        + "\(images.confusion.counts[$0])]"
    }
    let values: [Any] = [
      images.ids[row], images.names[row], images.splitNames[Int(images.splits[row])],
      images.clusterIDs[row], images.xs[row], images.ys[row], images.truePositives[row],
      images.falsePositives[row], images.falseNegatives[row], images.precisions[row],
      images.recalls[row], images.f1s[row], images.augmentations[row],
      "[" + triples.joined(separator: ",") + "]",
    ]
    return values.map { "\($0)" }.joined(separator: " ")
  }
}
