import ModelEvaluation
import Testing

@Suite struct ConfidenceSweepTests {
  private let curve = ConfidenceSweep.Curve(
    points: [0.1, 0.2, 0.204, 0.208, 0.5].map { ConfidenceSweep.Point(threshold: $0) })

  @Test(
    arguments: [
      (0.1, 0.1), (0.0951, 0.1), (0.094, nil), (0.104, 0.1), (0.15, nil), (0.201, 0.2),
      (0.203, 0.204), (0.2061, 0.208), (0.212, 0.208), (0.505, 0.5), (0.506, nil), (0.9, nil),
      (-1, nil),
    ] as [(Double, Double?)])
  func aPointIsTheNearestWithinHalfAStep(threshold: Double, expected: Double?) {
    #expect(curve.point(at: threshold)?.threshold == expected)
  }

  @Test func betweenTwoAsNearItIsTheFirst() {
    let curve = ConfidenceSweep.Curve(
      points: [0.25, 0.2578125].map { ConfidenceSweep.Point(threshold: $0) })
    #expect(curve.point(at: 0.25390625)?.threshold == 0.25)
  }

  @Test func aCurveWithoutPointsHasNone() {
    #expect(ConfidenceSweep.Curve().point(at: 0.5) == nil)
  }
}
