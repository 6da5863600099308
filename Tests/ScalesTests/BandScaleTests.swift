import Scales
import Testing

/// Known values of d3-scale's bands, and the breaks that ours adds.
@Suite struct BandScaleTests {
  @Test(arguments: [
    (0.0, 0.0, [0.0, 40, 80], 40.0), (0.5, 0, [0, 48, 96], 24),
    (0, 0.5, [15, 45, 75], 30), (0.2, 0.1, [4, 44, 84], 32),
  ])
  func bandsShareTheRange(inner: Double, outer: Double, starts: [Double], bandwidth: Double) {
    let scale = BandScale(count: 3, range: (0, 120), paddingInner: inner, paddingOuter: outer)
    for band in 0..<3 { #expect(abs(scale(band) - starts[band]) < 1e-9) }
    #expect(abs(scale.bandwidth - bandwidth) < 1e-9)
  }

  @Test func aReversedRangePutsTheFirstBandLast() {
    let scale = BandScale(count: 3, range: (120, 0))
    #expect((0..<3).map { scale($0) } == [80, 40, 0])
    #expect(scale.center(0) == 100)
  }

  @Test func noBandsNeedNoRoom() {
    let scale = BandScale(count: 0, range: (0, 120), paddingInner: 0.3)
    #expect(scale.count == 0)
    #expect(scale.bandwidth.isFinite && scale.step.isFinite)
    #expect(BandScale.steps(count: 0, paddingInner: 0.3) == 0)
  }

  @Test func aBreakSetsTheRestApart() {
    let scale = BandScale(count: 3, range: (0, 70), breaks: [2], breakSize: 0.5)
    #expect(scale.step == 20)
    #expect((0..<3).map { scale($0) } == [0, 20, 50])
  }

  @Test func aBreakBeforeTheFirstBandIsNone() {
    let scale = BandScale(count: 2, range: (0, 40), breaks: [0])
    #expect((0..<2).map { scale($0) } == [0, 20])
  }

  @Test(arguments: [1, 2, 7, 54])
  func bandsFillTheRangeExactly(count: Int) {
    let scale = BandScale(
      count: count, range: (0, 500), paddingInner: 0.3, paddingOuter: 0.15, breaks: [count - 1])
    let end = scale(count - 1) + scale.bandwidth + 0.15 * scale.step
    #expect(abs(end - 500) < 1e-9)
    #expect(abs(scale(0) - 0.15 * scale.step) < 1e-9)
  }
}
