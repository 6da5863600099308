import Clustering
import PlainText
import Testing

@Suite struct EdgeCaseTests {
  @Test(arguments: [0, 1]) func fewerThanTwoPointsAreNoise(count: Int) throws {
    let points = try Points(Array(repeating: 1.5, count: count), count: count, dimension: 1)
    let single = try HDBSCAN.Parameters(allowSingleCluster: true)
    let clusters = HDBSCAN(single).cluster(points)
    #expect(clusters.labels == Array(repeating: nil, count: count))
    #expect(clusters.probabilities == Array(repeating: 0, count: count))
    #expect(clusters.count == 0)
  }

  @Test(arguments: [2, 3, 40]) func equalRowsAreOneClusterOnlyIfThatIsAllowed(count: Int) throws {
    let points = try Points(
      Array(repeating: 1.5, count: 3 * count), count: count, dimension: 3)
    #expect(points.distinctCount == 1)
    let noise = HDBSCAN(try HDBSCAN.Parameters(minClusterSize: 2)).cluster(points)
    #expect(noise.labels.allSatisfy { $0 == nil })
    let single = try HDBSCAN.Parameters(minClusterSize: 2, allowSingleCluster: true)
    let cluster = HDBSCAN(single).cluster(points)
    #expect(cluster.labels == Array(repeating: 0, count: count))
    #expect(cluster.probabilities == Array(repeating: 1, count: count))
    #expect(cluster.persistences == [1])
  }

  @Test func halvesOfEqualRowsAreTwoClusters() throws {
    let values = (0..<40).map { $0.isMultiple(of: 2) ? 0.0 : 7.0 }
    let points = try Points(values, count: 40, dimension: 1)
    let clusters = HDBSCAN(try HDBSCAN.Parameters()).cluster(points)
    #expect(clusters.labels == (0..<40).map { $0 % 2 })
    #expect(clusters.probabilities.allSatisfy { $0 == 1 })
  }

  @Test func floatsAreWidened() throws {
    let floats: [Float] = [0.1, 0.2, 0.3, 9.1, 9.2, 9.3]
    let clusters = HDBSCAN(try HDBSCAN.Parameters(minClusterSize: 2))
    #expect(
      clusters.cluster(try Points(floats, count: 6, dimension: 1))
        == clusters.cluster(try Points(floats.map(Double.init), count: 6, dimension: 1)))
  }

  @Test func minusZeroIsZero() throws {
    #expect(try Points([-0.0, 0.0], count: 2, dimension: 1).distinctCount == 1)
  }

  @Test func samplesBeyondTheOtherPointsMeanAll() throws {
    let points = try Points([0.0, 1, 3, 7], count: 4, dimension: 1)
    #expect(CoreDistances(points, minSamples: 99).ofPositions(points) == [7, 6, 4, 7])
    #expect(CoreDistances(points, minSamples: 3) == CoreDistances(points, minSamples: 99))
  }

  @Test func copiesCountAsNeighbours() throws {
    let points = try Points([5.0, 5, 5, 9], count: 4, dimension: 1)
    #expect(CoreDistances(points, minSamples: 2).ofPositions(points) == [0, 0, 0, 4])
    #expect(CoreDistances(points, minSamples: 3).ofPositions(points) == [4, 4, 4, 4])
  }

  @Test(
    arguments: [
      (PointsError.shape(count: 2, dimension: 0), [], 2, 0),
      (.shape(count: -1, dimension: 3), [], -1, 3),
      (.valueCount(expected: 6, found: 5), [1, 2, 3, 4, 5], 2, 3),
      (.valueCount(expected: .max, found: 1), [1], .max, 2),
      (.value(row: 1, column: 0, found: .infinity), [1, 2, .infinity, 4], 2, 2),
      (.value(row: 0, column: 1, found: -1e200), [1, -1e200, 3, 4], 2, 2),
    ] as [(PointsError, [Double], Int, Int)])
  func refusesWhatIsNoSetOfPoints(
    error: PointsError, values: [Double], count: Int, dimension: Int
  ) {
    #expect(throws: error) { try Points(values, count: count, dimension: dimension) }
  }

  @Test func saysWhichValueIsNotANumber() {
    let error = #expect(throws: PointsError.self) {
      try Points([1, 2, 3, .nan] as [Float], count: 2, dimension: 2)
    }
    #expect(
      error?.description
        == "row 1, column 1: expected a number within ±1e+150, found nan")
  }

  @Test(
    arguments: [
      (1, nil, 0, nil, "min_cluster_size: expected a whole number of at least 2, found 1"),
      (5, 0, 0, nil, "min_samples: expected a whole number of at least 1, found 0"),
      (5, 1, -1, nil, "cluster_selection_epsilon: expected a distance of at least 0, found -1.0"),
      (5, 1, .nan, nil, "cluster_selection_epsilon: expected a distance of at least 0, found nan"),
      (
        5, 1, 0, 4, "max_cluster_size: expected at least min_cluster_size, which is 5, found 4"
      ),
    ] as [(Int, Int?, Double, Int?, String)])
  func refusesImpossibleParameters(
    minClusterSize: Int, minSamples: Int?, epsilon: Double, maxClusterSize: Int?, sentence: String
  ) {
    let error = #expect(throws: HDBSCAN.ParametersError.self) {
      try HDBSCAN.Parameters(
        minClusterSize: minClusterSize, minSamples: minSamples, clusterSelectionEpsilon: epsilon,
        maxClusterSize: maxClusterSize)
    }
    #expect(error?.description == sentence)
  }

  @Test func defaultsAreThoseOfTheHdbscanPackage() throws {
    let parameters = try HDBSCAN.Parameters()
    #expect(parameters.minClusterSize == 5)
    #expect(parameters.minSamples == 5)
    #expect(parameters.clusterSelectionMethod == .excessOfMass)
    #expect(parameters.clusterSelectionEpsilon == 0)
    #expect(parameters.maxClusterSize == nil)
    #expect(!parameters.allowSingleCluster)
  }
}
