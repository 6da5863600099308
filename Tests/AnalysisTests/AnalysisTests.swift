import COCOFormat
import Detections
import Foundation
import ModelEvaluation
import Testing

@testable import Analysis

@Suite struct AnalysisTests {
  @Test func panelsAgreeWithTheImages() throws {
    let (dataset, detections) = try sample()
    let analysis = DetectionAnalysis(dataset, detections, AnalysisSettings())
    let evaluation = analysis.evaluation
    #expect(analysis.confidence == 0.81 && analysis.confidenceSplit == "valid")
    #expect(evaluation.confidenceThreshold == 0.81)
    let images = try #require(evaluation.images)
    #expect(images.truePositives == [1, 0, 1] && images.falsePositives == [0, 0, 0])
    #expect(images.falseNegatives == [0, 1, 0])
    #expect(images.splitNames == ["valid", "test"] && images.splits == [0, 0, 1])
    #expect(evaluation.panels.confusionMatrix?.classes == ["cat", "dog", "background"])
    #expect(evaluation.panels.confusionMatrix?.rows == [[2, 0, 1], [0, 0, 0], [0, 0, 0]])
    #expect(evaluation.panels.mapResults?.splits.map(\.name) == ["valid", "test"])
    #expect(evaluation.panels.performanceByClass?.split == "test")
    #expect(evaluation.panels.performanceByClass?.classes.map(\.hasInstances) == [true, false])
    #expect(evaluation.summary?.precision == 1 && evaluation.summary?.recall == 1)
    let sweep = try #require(evaluation.panels.confidenceSweep?.splits.first)
    #expect(sweep.curve.points.count == 100 && sweep.classes.map(\.name) == ["cat"])
    #expect(sweep.curve.optimalThreshold == 0.81)
  }

  @Test func errorTypesAreThoseOfTheHeadlineAndOfItsClusters() throws {
    let (dataset, detections) = try sample(testCategory: 2)
    let analysis = DetectionAnalysis(dataset, detections, AnalysisSettings())
    var evaluation = analysis.evaluation
    let types = try #require(evaluation.panels.errorTypes)
    #expect(types.split == "test" && types.overlap == 0.5 && types.all.averagePrecision == 0)
    #expect(types.all.errors.map(\.kind) == ErrorTypes.Kind.allCases)
    #expect(types.all.errors.map(\.count) == [1, 0, 0, 0, 0, 0])
    #expect(abs((types.all[.classification]?.gain ?? 0) - 1) < 1e-12)
    #expect(types.classes.map(\.name) == ["cat", "dog"] && types.clusters.isEmpty)
    #expect(types.classes.map { $0.group[.classification]?.count } == [0, 1])
    evaluation.images?.clusterIDs = [0, 0, 0]
    analysis.errorTypes?.addClusters(to: &evaluation)
    #expect(evaluation.panels.errorTypes?.clusters == [.init(id: 0, group: types.all)])
    evaluation.images?.clusterIDs = [0, 0, ImageTable.noCluster]
    analysis.errorTypes?.addClusters(to: &evaluation)
    #expect(evaluation.panels.errorTypes?.clusters == [])
  }

  @Test func anOverlapBelowThatOfBackgroundHolds() throws {
    let (dataset, detections) = try sample()
    var settings = AnalysisSettings()
    settings.overlap = 0.05
    let types = DetectionAnalysis(dataset, detections, settings).evaluation.panels.errorTypes
    #expect(types?.overlap == 0.05 && abs((types?.all.averagePrecision ?? 0) - 1) < 1e-12)
  }

  @Test func confidenceThatIsGivenHolds() throws {
    let (dataset, detections) = try sample()
    var settings = AnalysisSettings()
    settings.confidence = 0.5
    let analysis = DetectionAnalysis(dataset, detections, settings)
    #expect(analysis.confidence == 0.5 && analysis.confidenceSplit == nil)
    #expect(analysis.evaluation.images?.falsePositives == [1, 1, 0])
    let matrix = analysis.evaluation.panels.confusionMatrix
    #expect(matrix?.rows == [[2, 1, 0], [0, 0, 0], [0, 1, 0]])
  }

  @Test func recordsWithClustersBringTheirAggregates() throws {
    let text = "name,split,tp,fp,fn,cluster\na,test,1,0,0,4\nb,test,0,1,1,4\nc,train,0,0,0,-1\n"
    let document = try Array(text.utf8).withUnsafeBufferPointer {
      try RecordDocument($0, file: "records.csv")
    }
    let clusters = RecordAnalysis.evaluation(document).clusters
    #expect(clusters.map(\.id) == [-1, 4] && clusters.map(\.numImages) == [1, 2])
    #expect(clusters[0].metrics.f1Mean == nil)
    #expect(clusters[1].metrics.f1Mean == 0.5 && clusters[1].metrics.f1Std == 0.5)
    #expect(clusters[1].splits == [.init(split: "test", count: 2)])
    #expect(clusters[1].sampleImages == ["a", "b"])
  }

  /// Two validation images, of which one is taken for another class, and a test image.
  private func sample(testCategory: Int = 1) throws -> (COCODataset, COCODetections) {
    func text(_ ids: [Int]) -> String {
      let images = ids.map { #"{"id":\#($0),"file_name":"\#($0).jpg"}"# }
      let boxes = ids.map { #"{"image_id":\#($0),"category_id":1,"bbox":[0,0,10,10]}"# }
      return
        #"{"images":[\#(images.joined(separator: ","))],"annotations":[\#(boxes.joined(separator: ","))],"#
        + #""categories":[{"id":1,"name":"cat"},{"id":2,"name":"dog"}]}"#
    }
    func row(_ image: Int, _ category: Int, _ score: Double) -> String {
      #"{"image_id":\#(image),"category_id":\#(category),"bbox":[0,0,10,9],"score":\#(score)}"#
    }
    let rows = [row(1, 1, 0.9), row(2, 2, 0.8), row(3, testCategory, 0.95), row(1, 2, 0.6)]
    let documents = try [([1, 2], "valid"), ([3], "test")].map { ids, split in
      try Array(text(ids).utf8).withUnsafeBufferPointer {
        try TruthDocument($0, file: split, split: split, readsOutlines: false)
      }
    }
    let found = try Array("[\(rows.joined(separator: ","))]".utf8).withUnsafeBufferPointer {
      try DetectionsDocument($0, file: "found.json", readsOutlines: false)
    }
    let dataset = try COCODataset(documents)
    return (dataset, try COCODetections(found, dataset))
  }
}
