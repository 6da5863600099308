import Numerics

/// How far the gains of repairs could be off: 95 % intervals by the bootstrap over units.
///
/// Units (videos, sources, single images) are drawn with replacement as often as there are; the interval
/// is from the 2.5th to the 97.5th percentile of the gains on 200 such draws (B. Efron, R. Tibshirani
/// 1993, "An introduction to the bootstrap", section 13.3). The draws are the same every time.
package struct GainIntervals: Sendable, Equatable {
  /// By kind, in order of ``ErrorKind/allCases``, of all classes together.
  package let gains: [ClosedRange<Double>]
  /// By kind, then class; `nil` for a class that most draws do not have.
  package let classGains: [[ClosedRange<Double>?]]

  /// How many draws there are.
  static let draws = 200
  /// Fewest units: of fewer, draws hardly differ.
  static let fewestUnits = 5
  /// Most detections that are looked at over all draws; no interval beyond.
  private static let mostWork = 200_000_000

  /// Repairs each kind on every draw; `nil` where there are too few units, or too many detections.
  ///
  /// - Parameters:
  ///   - errors: The errors.
  ///   - images: Whether each image counts; all when `nil`.
  ///   - units: Unit of each image.
  package init?(_ errors: DetectionErrors, images: [Bool]? = nil, units: [Int32]) {
    let repair = ErrorRepair(errors, images: images)
    let base = repair.ranked(repairing: nil)
    let repaired = ErrorKind.allCases.map { repair.ranked(repairing: $0) }
    let work = ([base] + repaired).reduce(0) { $0 + $1.isRight.count }
    var draw = UnitDraw(units, images: images)
    guard draw.count >= Self.fewestUnits, work * Self.draws <= Self.mostWork else { return nil }
    var all = ErrorKind.allCases.map { _ in [Double]() }
    var byClass = ErrorKind.allCases.map { _ in base.objects.map { _ in [Double]() } }
    for _ in 0..<Self.draws {
      draw.next()
      let before = base.precisions { draw.weights[Int($0)] }
      for (kind, ranked) in repaired.enumerated() {
        let after = ranked.precisions { draw.weights[Int($0)] }
        let (mean, meanBefore) = (ErrorGains.mean(after) ?? 0, ErrorGains.mean(before) ?? 0)
        all[kind].append(max(mean - meanBefore, 0))
        for category in before.indices {
          guard let precision = before[category] else { continue }
          byClass[kind][category].append((after[category] ?? 0) - precision)
        }
      }
    }
    gains = all.compactMap(Self.interval)
    classGains = byClass.map { $0.map(Self.interval) }
  }

  /// The middle 95 of 100 values; `nil` where fewer than half of the draws have one.
  static func interval(_ values: [Double]) -> ClosedRange<Double>? {
    guard values.count * 2 >= draws, !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let tail = values.count / 40
    return sorted[tail]...sorted[sorted.count - 1 - tail]
  }
}

/// Units drawn with replacement.
private struct UnitDraw {
  /// How often each image counts.
  private(set) var weights: [Int]
  /// Units that have an image.
  private let present: [Int32]
  private let units: [Int32]
  private let isCounted: [Bool]
  private var random = SplitMix64(seed: 1)

  var count: Int { present.count }

  init(_ units: [Int32], images: [Bool]?) {
    self.units = units
    isCounted = images ?? [Bool](repeating: true, count: units.count)
    weights = [Int](repeating: 0, count: units.count)
    var seen: Set<Int32> = []
    let counted = isCounted
    present = units.indices.filter { counted[$0] && seen.insert(units[$0]).inserted }
      .map { units[$0] }
  }

  mutating func next() {
    var times: [Int32: Int] = [:]
    for _ in present { times[present[random.below(present.count)], default: 0] += 1 }
    for image in weights.indices {
      weights[image] = isCounted[image] ? times[units[image]] ?? 0 : 0
    }
  }
}
