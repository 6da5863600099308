import Testing

@testable import Detections

/// Intervals of gains, by drawing units again.
@Suite struct GainIntervalTests {
  /// Images of one object each, of which `missed` are not found, and a false alarm on every fourth.
  private static func errors(images: [Int], missed: (Int) -> Bool) throws -> DetectionErrors {
    var (objects, found, scores) = (BoxColumns(), BoxColumns(), [Double]())
    for (place, image) in images.enumerated() {
      objects.append(image: place, category: 0, x: 0, y: 0, width: 10, height: 10)
      if !missed(image) {
        found.append(image: place, category: 0, x: 0, y: 0, width: 10, height: 10)
        scores.append(0.9 - Double(image % 7) / 100)
      }
      if image % 4 == 0 {
        found.append(image: place, category: 0, x: 50, y: 50, width: 5, height: 5)
        scores.append(0.8 - Double(image % 5) / 100)
      }
    }
    return DetectionErrors(
      try GroundTruth(objects, imageCount: images.count, categoryCount: 1),
      try DetectionSet(found, scores: scores, imageCount: images.count, categoryCount: 1))
  }

  @Test func anImageThatCountsTwiceIsAsTwoImages() throws {
    let once = try Self.errors(images: Array(0..<12)) { $0 % 3 == 0 }
    let twice = try Self.errors(images: Array(0..<12) + [3, 5, 5]) { $0 % 3 == 0 }
    let weights = (0..<12).map { Int32([3: 2, 5: 3][$0] ?? 1) }
    let ones = [Int32](repeating: 1, count: 15)
    for kind in [ErrorKind?.none] + ErrorKind.allCases.map(Optional.some) {
      let weighed = ErrorRepair(once, images: nil).ranked(repairing: kind)
        .precisions(weights)
      let repeated = ErrorRepair(twice, images: nil).ranked(repairing: kind).precisions(ones)
      #expect(abs((weighed[0] ?? -1) - (repeated[0] ?? -2)) < 1e-12)
    }
  }

  @Test func theGainLiesInItsInterval() throws {
    let errors = try Self.errors(images: Array(0..<60)) { $0 % 3 == 0 }
    let gains = ErrorGains(errors)
    let units = (0..<60).map { Int32($0) }
    let intervals = try #require(GainIntervals(errors, units: units))
    for kind in ErrorKind.allCases {
      #expect(intervals.gains[kind.rawValue].contains(gains[kind]))
    }
    let missed = intervals.gains[ErrorKind.missed.rawValue]
    #expect(missed.lowerBound > 0.1 && missed.upperBound < 0.6)
    // None of a kind among 60 objects: 3.7 of them may have been missed by chance.
    let none = intervals.gains[ErrorKind.duplicate.rawValue]
    #expect(none.lowerBound == 0 && abs(none.upperBound - 3.7 / 60) < 0.001)
    #expect(GainIntervals(errors, units: units) == intervals)
  }

  @Test func fewUnitsTellLessThanManyImages() throws {
    // Every unit of six images is all found or all missed.
    let errors = try Self.errors(images: Array(0..<60)) { $0 / 6 % 3 == 0 }
    func width(_ units: [Int32]) throws -> Double {
      let interval = try #require(GainIntervals(errors, units: units)).gains[
        ErrorKind.missed.rawValue]
      return interval.upperBound - interval.lowerBound
    }
    let alone = try width((0..<60).map { Int32($0) })
    #expect(try width((0..<60).map { Int32($0 / 6) }) > 1.5 * alone)
    #expect(GainIntervals(errors, units: (0..<60).map { Int32($0 / 20) }) == nil)
  }

  @Test func onlyImagesThatCountAreDrawn() throws {
    let errors = try Self.errors(images: Array(0..<60)) { $0 < 30 }
    let images = (0..<60).map { $0 >= 30 }
    let intervals = try #require(
      GainIntervals(errors, images: images, units: (0..<60).map { Int32($0) }))
    let missed = intervals.gains[ErrorKind.missed.rawValue]
    #expect(missed.lowerBound == 0 && abs(missed.upperBound - 3.7 / 30) < 0.002)
  }

  /// Poisson's exact 95 % intervals, as scipy.stats.chi2.ppf gives them.
  @Test(
    arguments: [
      (0, 0, 3.689), (1, 0.025, 5.572), (2, 0.242, 7.225), (5, 1.623, 11.668), (20, 12.217, 30.888),
      (100, 81.364, 121.627),
    ] as [(Double, Double, Double)])
  func eventsOfOneWeightHavePoissonsInterval(_ count: Double, _ lower: Double, _ upper: Double) {
    for weight in [1, 0.01] {
      let interval = GammaInterval.around(
        count * weight, variance: count * weight * weight, event: weight)
      #expect(abs(interval.lowerBound / weight - lower) < 0.02)
      #expect(abs(interval.upperBound / weight / upper - 1) < 0.006)
    }
  }

  @Test func aNegativeSumIsInItsInterval() {
    let interval = GammaInterval.around(-0.25, variance: 0.01, event: 0.05)
    #expect(interval.lowerBound == -0.25 && interval.upperBound > 0)
  }

  /// Student's quantiles for 4, 9 and 29 degrees of freedom over the normal one, squared, times n / (n - 1).
  @Test(arguments: [(5, 2.776), (10, 2.262), (30, 2.045)])
  func fewUnitsWidenAsStudentsQuantile(_ units: Int, _ quantile: Double) {
    let ratio = quantile / 1.959964
    let expected = ratio * ratio * Double(units) / Double(units - 1)
    #expect(abs(GainIntervals.inflation(units: units) / expected - 1) < 0.04)
  }
}
