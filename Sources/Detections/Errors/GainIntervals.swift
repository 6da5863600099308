/// How far the gains of repairs could be off: 95 % intervals.
///
/// A gain is the sum of what each error costs, and errors may be few, so the intervals are those of M. Fay
/// and E. Feuer (1997), "Confidence intervals for directly standardized rates: a method based on the gamma
/// distribution", for weighted sums of rare events: see ``GammaInterval``. How much a gain varies is seen
/// by drawing units (videos, sources, single images) with replacement as often as there are (B. Efron,
/// R. Tibshirani 1993, "An introduction to the bootstrap", chapter 6). The draws are the same every time.
package struct GainIntervals: Sendable, Equatable {
  /// By kind, in order of ``ErrorKind/allCases``, of all classes together.
  package let gains: [ClosedRange<Double>]
  /// By kind, then class; `nil` for a class without an object.
  package let classGains: [[ClosedRange<Double>?]]

  /// Most draws, and the fewest that tell how much a gain varies.
  private static let draws = 40...200
  /// Fewest units: of fewer, draws hardly differ.
  private static let fewestUnits = 5
  /// Detections and objects that are looked at over all draws, about a second's work.
  private static let work = 600_000_000

  /// Repairs each kind on every draw; `nil` where there are too few units, or too many detections.
  ///
  /// - Parameters:
  ///   - errors: The errors.
  ///   - images: Whether each image counts; all when `nil`.
  ///   - units: Unit of each image.
  package init?(_ errors: DetectionErrors, images: [Bool]? = nil, units: [Int32]) {
    let repairs = Repairs(ErrorRepair(errors, images: images))
    var draw = UnitDraw(units, images: images)
    let count = min(Self.work / max(repairs.work, 1), Self.draws.upperBound)
    guard draw.count >= Self.fewestUnits, count >= Self.draws.lowerBound else { return nil }
    let gains = repairs.gains(draw.weights)
    // Nothing yet: the gains are no distance from themselves.
    var spread = repairs.gains(draw.weights, squaredFrom: gains)
    for _ in 0..<count {
      draw.next()
      spread.add(repairs.gains(draw.weights, squaredFrom: gains))
    }
    let factor = Self.inflation(units: draw.count) / Double(count)
    let objects = repairs.objects
    func interval(_ gain: Double, _ squares: Double, _ objects: Int) -> ClosedRange<Double> {
      GammaInterval.around(gain, variance: squares * factor, event: 1 / Double(objects))
    }
    let all = objects.reduce(0, +)
    guard all > 0 else { return nil }
    self.gains = ErrorKind.allCases.indices.map {
      interval(gains.all[$0], spread.all[$0], all)
    }
    classGains = ErrorKind.allCases.indices.map { kind in
      objects.indices.map { category in
        objects[category] == 0
          ? nil
          : interval(
            gains.byClass[kind][category], spread.byClass[kind][category], objects[category])
      }
    }
  }

  /// By how much the variance of a few units is to be taken for larger, so that an interval is as wide as
  /// Student's: its quantile over the normal one, squared, and the unit that a mean uses up.
  static func inflation(units: Int) -> Double {
    let freedom = Double(units - 1)
    let z = 1.959964
    // Cornish and Fisher's expansion, to the second term.
    let first = (z * z * z + z) / 4
    let second = (5 * z * z * z * z * z + 16 * z * z * z + 3 * z) / 96
    let ratio = (z + first / freedom + second / (freedom * freedom)) / z
    return ratio * ratio * Double(units) / freedom
  }
}

/// What is ranked as it is and after each repair.
private struct Repairs {
  private let base: RankedPoints
  private let repaired: [RankedPoints]

  /// Gains, or squares of them, of all classes together and by class.
  struct Gains {
    var all: [Double]
    var byClass: [[Double]]

    mutating func add(_ other: Gains) {
      for kind in all.indices {
        all[kind] += other.all[kind]
        for category in byClass[kind].indices {
          byClass[kind][category] += other.byClass[kind][category]
        }
      }
    }
  }

  init(_ repair: ErrorRepair) {
    base = repair.ranked(repairing: nil)
    repaired = ErrorKind.allCases.map { repair.ranked(repairing: $0) }
  }

  /// How many detections and objects a draw looks at.
  var work: Int { repaired.reduce(base.work) { $0 + $1.work } }

  /// How many objects each class has.
  var objects: [Int] { base.classes.map(\.objects.count) }

  /// The gains where each image counts as often as is said.
  func gains(_ weights: [Int32]) -> Gains {
    let before = base.precisions(weights)
    let mean = ErrorGains.mean(before) ?? 0
    let after = repaired.map { $0.precisions(weights) }
    return Gains(
      all: after.map { max((ErrorGains.mean($0) ?? 0) - mean, 0) },
      byClass: after.map { zip($0, before).map { ($0 ?? 0) - ($1 ?? 0) } })
  }

  /// Squares of how far the gains are from others.
  func gains(_ weights: [Int32], squaredFrom other: Gains) -> Gains {
    func squared(_ one: [Double], _ other: [Double]) -> [Double] {
      zip(one, other).map { ($0 - $1) * ($0 - $1) }
    }
    let gains = gains(weights)
    return Gains(
      all: squared(gains.all, other.all), byClass: zip(gains.byClass, other.byClass).map(squared))
  }
}
