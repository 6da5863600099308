import ModelEvaluation
import PlainText
import Plots
import SVG
import Testing

@testable import Assessment
@testable import Charts

/// What a confidence sweep is read to mean.
@Suite struct SweepReadingTests {
  private static func curve(_ f1s: [(Double, Double?)]) -> ConfidenceSweep.Curve {
    ConfidenceSweep.Curve(points: f1s.map { .init(threshold: $0, f1: $1) })
  }

  private static let common = curve([(0.1, 0.4), (0.2, 0.67), (0.31, 0.71), (0.5, 0.6)])

  private static func sweep(_ classes: [ConfidenceSweep.Class] = []) -> ConfidenceSweep {
    ConfidenceSweep(splits: [
      .init(name: "train", curve: curve([(0.5, 0.99)])),
      .init(name: "test", curve: common, classes: classes),
    ])
  }

  @Test func theTestSplitIsReadAndTheCostIsTheDifference() throws {
    let reading = try #require(SweepReading(Self.sweep(), usedThreshold: 0.2))
    #expect(reading.split.name == "test")
    #expect(reading.optimum?.threshold == 0.31)
    #expect(abs(try #require(reading.cost) - 0.04) < 1e-12)
  }

  @Test func aThresholdBetweenThePointsHasNoCost() throws {
    let reading = try #require(SweepReading(Self.sweep(), usedThreshold: 0.42))
    #expect(reading.used == nil && reading.cost == nil)
  }

  @Test func withoutPointsThereIsNothingToRead() {
    let empty = ConfidenceSweep(splits: [.init(name: "test", curve: .init(optimalThreshold: 0.3))])
    #expect(SweepReading(empty, usedThreshold: nil) == nil)
  }

  @Test func whatTheServiceCallsBestHolds() throws {
    var sweep = Self.sweep()
    sweep.splits[1].curve.optimalThreshold = 0.5
    let reading = try #require(SweepReading(sweep, usedThreshold: nil))
    #expect(reading.optimum?.threshold == 0.5 && reading.optimum?.f1 == 0.6)
  }

  @Test func classesThatDifferMostComeFirst() throws {
    let same = ConfidenceSweep.Class(name: "same", curve: Self.common)
    let shifted = ConfidenceSweep.Class(
      name: "shifted", curve: Self.curve([(0.31, 0.6), (0.5, 0.72)]))
    let low = ConfidenceSweep.Class(
      name: "low", curve: Self.curve([(0.1, 0.1), (0.2, 0.2), (0.31, 0.3), (0.5, 0.1)]))
    let reading = try #require(
      SweepReading(Self.sweep([same, shifted, low]), usedThreshold: nil))
    #expect(reading.differentClasses.map(\.name) == ["low", "shifted"])
    #expect(abs(try #require(reading.gain(shifted)) - 0.12) < 1e-12)
    #expect(reading.gain(same) == 0)
  }

  @Test func atMostEightClassesAreShown() throws {
    let classes = (0..<20).map {
      ConfidenceSweep.Class(
        name: "c\($0)", curve: Self.curve([(0.31, 0.01 * Double($0))]))
    }
    let reading = try #require(SweepReading(Self.sweep(classes), usedThreshold: nil))
    #expect(reading.differentClasses.map(\.name) == (0..<8).map { "c\($0)" })
  }

  /// A score at each of 101 thresholds, the best at 0.37.
  private static func peaked(_ best: Double) -> ConfidenceSweep.Curve {
    curve(
      (0...100).map { percent in
        let threshold = Double(percent) / 100
        return (threshold, max(0, best - abs(0.37 - threshold)))
      })
  }

  @Test(arguments: [12, 20, 50]) func aLongTableIsThinnedToWhatItSays(most: Int) throws {
    let sweep = ConfidenceSweep(splits: [.init(name: "test", curve: Self.peaked(0.9))])
    let reading = try #require(SweepReading(sweep, usedThreshold: 0.81))
    let figure = SweepFigure(reading, mostRows: most).figure
    let thresholds = figure.table.rows.map { $0[0].string }
    #expect(thresholds.count <= most && thresholds.count > most / 2)
    #expect(thresholds.contains("0.37") && thresholds.contains("0.81"))
    #expect(thresholds.first == "0.00" && thresholds == thresholds.sorted())
    #expect(figure.caption.string.contains("has \(thresholds.count) of 101 thresholds"))
    #expect(SweepFigure(reading).figure.table.rows.count == 101)
  }

  /// Points that were left out for want of pixels are not marked as if they were all.
  @Test func aThinnedCurveHasNoMarks() throws {
    let sweep = ConfidenceSweep(splits: [
      .init(
        name: "test", curve: Self.peaked(0.9),
        classes: [ConfidenceSweep.Class(name: "low", curve: Self.peaked(0.5))])
    ])
    let reading = try #require(SweepReading(sweep, usedThreshold: nil))
    let narrow = try #require(SweepClassesFigure(reading)?.figure.narrow)
    #expect(narrow.inline.matches(of: #/<circle/#).count == 1)
  }

  @Test func namesAtTheEndsOfCurvesMoveApart() {
    #expect(LabelRow.apart([0.5, 0.9], by: 0.1) == [0.5, 0.9])
    let crowded = LabelRow.apart([0, 0.01, 1], by: 0.1)
    #expect(crowded == [0, 0.1, 1])
    let top = LabelRow.apart([1, 0.99, 0.98], by: 0.1)
    #expect(zip(top, [1, 0.9, 0.8]).allSatisfy { abs($0 - $1) < 1e-12 })
  }
}
