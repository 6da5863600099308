import Numerics

/// The farthest samples of one side of a distribution.
struct TailSamples {
  /// Samples seen.
  private(set) var count = 0
  /// The farthest, farthest first.
  private var farthest: [Double] = []
  /// Samples up to here are none of the farthest.
  private(set) var nearest = -Double.infinity

  /// Samples in the tail that a share is read from.
  static let enough = 20

  /// Counts samples, of which those beyond ``nearest`` are to be added.
  mutating func see(_ samples: Int) { count += samples }

  /// Adds a sample that was counted; larger is farther.
  @inline(__always)
  mutating func add(_ sample: Double) {
    if sample > nearest { insert(sample) }
  }

  private mutating func insert(_ sample: Double) {
    farthest.insert(sample, at: farthest.firstIndex { $0 < sample } ?? farthest.count)
    if farthest.count > Self.enough { farthest.removeLast() }
    if farthest.count == Self.enough { nearest = farthest[Self.enough - 1] }
  }

  /// Share of the distribution at or beyond a value that fewer than ``enough`` samples reach.
  ///
  /// The share of the farthest ``enough`` samples, thinned along the tail of Student's t: means are
  /// nearly normal, and so their tail has its shape, if not its weight.
  func share(beyond value: Double, along distribution: StudentT, scale: Double) -> Double {
    guard let anchor = farthest.last, farthest.count == Self.enough, anchor > 0 else {
      return Double(farthest.count { $0 >= value } + 1) / Double(count + 1)
    }
    let share = Double(Self.enough) / Double(count)
    guard value > anchor else { return share }
    return share * distribution.upperTail(value * scale) / distribution.upperTail(anchor * scale)
  }
}
