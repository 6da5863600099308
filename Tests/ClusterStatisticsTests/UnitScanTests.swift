import Testing

@testable import ClusterStatistics
@testable import MapScan

@Suite struct UnitScanTests {
  @Test func spreadIsTakenOutPlaceByPlace() throws {
    // The first half scatters ten times as much as the second.
    let deficits = (0..<400).map { place -> Double in
      let value = Double(place * 7919 % 101 - 50)
      return place < 200 ? value : value / 10
    }
    let scaled = LocalSpread.standardised(deficits)
    func deviation(_ values: ArraySlice<Double>) -> Double {
      Sample(values)?.populationStandardDeviation ?? 0
    }
    let before = deviation(deficits[..<200]) / deviation(deficits[200...])
    let after = deviation(scaled[..<200]) / deviation(scaled[200...])
    #expect(before > 9 && after < 0.65 * before)
    #expect(abs(scaled.reduce(0, +)) < 1e-9)
    #expect(LocalSpread.standardised([0, 0, 0]) == [0, 0, 0])
  }

  /// Ten groups of ten images on a line, of one place each.
  static let xs: [Double] = (0..<100).map { image -> Double in
    let place = Double(image / 10 * 10)
    return place + Double(image % 10) / 100
  }
  static let ys = [Double](repeating: 0, count: 100)

  static func scores(isWeak: (Int) -> Bool) -> [Double] {
    (0..<100).map { image -> Double in
      let level = isWeak(image) ? 0.1 : 0.8
      return level + Double(image % 7) / 100
    }
  }

  @Test func aVideoIsOnePoint() throws {
    let f1 = Self.scores { $0 / 10 == 4 }
    let units = Units(keys: (0..<100).map { $0 / 10 }, rule: .given)
    let few = NeighbourhoodScan(
      xs: Self.xs, ys: Self.ys, f1: f1, errors: ErrorScores(f1: f1), units: units)
    // Ten videos are fewer than five times five.
    #expect(few == nil)
    let alone = try #require(
      NeighbourhoodScan(
        xs: Self.xs, ys: Self.ys, f1: f1, errors: ErrorScores(f1: f1),
        units: Units(independent: 100)))
    #expect((alone.neighbourhoods.first?.pValue ?? 1) <= 0.01)
  }

  @Test func membersAreImagesAgain() throws {
    let f1 = Self.scores { (20..<40).contains($0) }
    let units = Units(keys: (0..<100).map { $0 / 2 }, rule: .given)
    let scan = try #require(
      NeighbourhoodScan(
        xs: Self.xs, ys: Self.ys, f1: f1, errors: ErrorScores(f1: f1), units: units))
    let best = try #require(scan.neighbourhoods.first)
    #expect(scan.imageCount == 50)
    #expect(best.inside.count * 2 == best.size)
    #expect(Set(best.members).intersection(20..<40).count == best.size)
  }
}
