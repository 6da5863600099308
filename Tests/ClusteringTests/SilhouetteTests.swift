import Clustering
import Parallel
import TestSupport
import Testing

@Suite struct SilhouetteTests {
  struct Row: Decodable {
    var labels: [Int]
    var samples: [Double]
    var mean: Double
  }

  @Test func agreesWithScikitLearn() throws {
    let specs = try reference("silhouettes", as: SeededPoints.self)
    for (spec, row) in zip(specs, try reference("silhouettes", as: Row.self)) {
      let silhouette = try #require(Silhouette(try spec.points(), labels: row.labels))
      #expect(abs(silhouette.mean - row.mean) <= 1e-12)
      for (ours, theirs) in zip(silhouette.samples, row.samples) {
        #expect(abs(try #require(ours) - theirs) <= 1e-12, "\(spec)")
      }
    }
  }

  @Test func rowsWithoutALabelTakeNoPart() throws {
    let points = try Points([0.0, 1, 500, 10, 11], count: 5, dimension: 1)
    let silhouette = try #require(Silhouette(points, labels: [0, 0, nil, 7, 7]))
    #expect(silhouette.samples[2] == nil)
    #expect(abs(try #require(silhouette.samples[0]) - (10.5 - 1) / 10.5) < 1e-15)
    let without = try Points([0.0, 1, 10, 11], count: 4, dimension: 1)
    #expect(silhouette.mean == Silhouette(without, labels: [0, 0, 1, 1])?.mean)
  }

  @Test func aSampleOfRowsIsMeasuredAgainstAll() throws {
    let points = try Points([0.0, 1, 10, 11, 12], count: 5, dimension: 1)
    let labels = [0, 0, 1, nil, 1]
    let all = try #require(Silhouette(points, labels: labels))
    let some = try #require(Silhouette(points, labels: labels, of: [3, 1, 4]))
    #expect(some.samples == [nil, all.samples[1], nil, nil, all.samples[4]])
    #expect(some.mean == some.samples.compactMap { $0 }.reduce(0, +) / 2)
    #expect(Silhouette(points, labels: labels, of: [3]) == nil)
  }

  @Test(
    arguments: [
      [nil, nil, nil, nil], [3, 3, 3, 3], [3, nil, nil, nil], [0, 1, 2, 3], [0, 1, nil, nil],
    ] as [[Int?]])
  func meansNothingWithOneLabelOrAsManyAsRows(labels: [Int?]) throws {
    #expect(Silhouette(try Points([0.0, 1, 2, 3], count: 4, dimension: 1), labels: labels) == nil)
  }

  @Test func aClusterOfOneAndEqualPointsCountAsZero() throws {
    let points = try Points([0.0, 0, 0, 0, 0], count: 5, dimension: 1)
    #expect(Silhouette(points, labels: [0, 0, 1, 1, 2])?.samples == [0, 0, 0, 0, 0])
  }

  @Test func rowOrderAndThreadsChangeNothing() throws {
    let spec = SeededPoints(
      seed: 5, count: 300, dimension: 4, centres: 3, span: 9, spread: 2, divisor: 0, distinct: 280)
    let rows = spec.values
    let labels = rows.indices.map { $0 % 4 }
    let expected = try #require(Silhouette(try Points(rows: rows), labels: labels))
    var random = SeededGenerator(seed: 6)
    for threads in [1, 2, 3, 7].map(Threads.init) {
      let order = rows.indices.shuffled(using: &random)
      let silhouette = Silhouette(
        try Points(rows: order.map { rows[$0] }), labels: order.map { labels[$0] },
        threads: threads)
      #expect(silhouette?.samples == order.map { expected.samples[$0] })
      #expect(silhouette?.mean == expected.mean)
    }
  }
}
