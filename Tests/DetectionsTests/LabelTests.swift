import Testing

@testable import Detections

@Suite struct LabelTests {
  struct Row: Decodable, Sendable {
    let seed: Int
    let images: [Double]
    let overlooked: [[Double]]
    let badlyPlaced: [[Double]]
    let swapped: [[Double]]
  }

  @Test func scoresEqualThoseOfCleanlab() throws {
    for row in try reference("labels", as: Row.self) {
      let set = GeneratedSet(seed: row.seed)
      let truth = try GroundTruth.of(set.objects.filter { !$0.isCrowd }, set.imageCount)
      let found = try set.detectionSet()
      var settings = LabelScores.Settings()
      settings.highConfidence = 0.7
      let scores = LabelScores(truth, found, settings: settings)
      for image in 0..<set.imageCount {
        let overlooked = found.cells.places(of: image).compactMap { scores.overlooked[$0] }
        let objects = truth.cells.places(of: image).sorted { truth.rows[$0] < truth.rows[$1] }
        #expect(agree(overlooked.sorted(), row.overlooked[image]), "set \(row.seed)")
        #expect(agree(objects.map { scores.badlyPlaced[$0] }, row.badlyPlaced[image]))
        #expect(agree(objects.map { scores.swapped[$0] }, row.swapped[image]))
      }
      #expect(agree(scores.images, row.images), "set \(row.seed)")
    }
  }

  @Test func crowdRegionsAreNeitherJudgedNorOverlooked() throws {
    let square = Box(x: 0, y: 0, width: 10, height: 10)
    let truth = try GroundTruth.of([.init(image: 0, category: 0, box: square, isCrowd: true)], 1)
    let found = try DetectionSet.of([.init(image: 0, category: 1, box: square, score: 0.99)], 1)
    let scores = LabelScores(truth, found)
    #expect(scores.overlooked == [nil] && scores.swapped == [nil] && scores.badlyPlaced == [nil])
    #expect(scores.images == [1])
  }

  @Test func candidatesAreTheMarksFarBelowTheirClass() throws {
    let square = Box(x: 0, y: 0, width: 10, height: 10)
    let far = Box(x: 80, y: 80, width: 10, height: 10)
    var objects = (0..<10).map { GeneratedSet.Row(image: $0, category: 0, box: square) }
    var detections = (0..<10).map {
      GeneratedSet.Row(image: $0, category: 0, box: square, score: 0.99)
    }
    objects.append(.init(image: 10, category: 1, box: square))
    detections.append(.init(image: 10, category: 1, box: square, score: 0.6))
    detections.append(.init(image: 10, category: 0, box: square, score: 0.99))
    detections.append(.init(image: 3, category: 0, box: far, score: 0.98))
    let truth = try GroundTruth.of(objects, 11)
    let found = try DetectionSet.of(detections, 11)
    let candidates = LabelErrorCandidate.all(
      LabelScores(truth, found), truth, found, AveragePrecision(ThresholdMatching(truth, found)))
    #expect(candidates.map(\.kind) == [.overlooked, .swapped])
    #expect(candidates.map(\.image) == [3, 10])
  }
}
