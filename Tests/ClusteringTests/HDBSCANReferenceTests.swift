import Clustering
import Testing

@Suite struct HDBSCANReferenceTests {
  @Test func treesWeighWhatThoseOfHdbscanWeigh() throws {
    let cases = try TreeCase.all()
    for test in cases {
      let points = try test.points.points()
      let core = CoreDistances(points, minSamples: test.minSamples)
      for method in MinimumSpanningTree.Method.allCases {
        let weights = MinimumSpanningTree(points, core, method: method).edges.map(\.reachability)
        #expect(weights.count == test.weights.count)
        #expect(zip(weights, test.weights).allSatisfy { abs($0 - $1) <= 1e-12 }, "\(test.points)")
      }
    }
    #expect(cases.reduce(0) { $0 + $1.runs.count } >= 500)
  }

  @Test func labelsAndProbabilitiesAreThoseOfHdbscanOnTheSameTree() throws {
    for test in try TreeCase.all() {
      let points = try test.points.points()
      for run in test.runs {
        let clusters = HDBSCAN(try run.parameters(minSamples: test.minSamples)).cluster(points)
        #expect(withNoise(clusters.labels) == run.labels, "\(test.points) \(run)")
        #expect(clusters.probabilities == run.probabilities, "\(test.points) \(run)")
        #expect(clusters.persistences == run.persistences, "\(test.points) \(run)")
      }
    }
  }

  @Test func condensedTreesAreThoseOfHdbscan() throws {
    for test in try TreeCase.all() {
      let points = try test.points.points()
      let core = CoreDistances(points, minSamples: test.minSamples)
      let linkage = SingleLinkageTree(MinimumSpanningTree(points, core))
      for run in test.runs {
        let tree = CondensedTree(linkage, minClusterSize: run.minClusterSize)
        #expect(tree.rows.map(\.parent) == run.parents, "\(test.points)")
        #expect(tree.rows.map(\.child) == run.children, "\(test.points)")
      }
    }
  }

  struct PartitionCase: Decodable {
    var minClusterSize: Int
    var method: HDBSCAN.SelectionMethod
    var labels: [Int]
  }

  @Test func partitionsAreThoseOfHdbscansPrimWhereNothingTies() throws {
    let specs = try reference("partitions", as: SeededPoints.self)
    for (spec, test) in zip(specs, try reference("partitions", as: PartitionCase.self)) {
      let parameters = try HDBSCAN.Parameters(
        minClusterSize: test.minClusterSize, minSamples: 1, clusterSelectionMethod: test.method)
      let labels = withNoise(HDBSCAN(parameters).cluster(try spec.points()).labels)
      #expect(adjustedRandIndex(labels, test.labels) == 1, "\(spec)")
    }
  }
}
