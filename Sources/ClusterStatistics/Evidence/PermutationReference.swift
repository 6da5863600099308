import Numerics

/// The distributions of ``ModeratedMean`` for draws of several sizes, sampled by deals.
struct PermutationReference {
  /// A group that is compared with draws of its size.
  struct Group {
    /// Number of values.
    let count: Int
    /// Its standardised mean.
    let statistic: Double
    /// A share below this need not be known any better.
    let level: Double
    /// Draws seen, and those at least as far on the same side of 0.
    private(set) var draws = 0
    var beyond = 0
    /// Whether the share is below the level whatever further deals are like.
    private(set) var isSettled = false

    init(count: Int, statistic: Double, level: Double = 0) {
      self.count = count
      self.statistic = statistic
      self.level = level
    }

    var isHigh: Bool { statistic >= 0 }
    var isDone: Bool { beyond >= TailSamples.enough || isSettled }

    /// Sees the draws of a deal, of which those beyond are counted already.
    ///
    /// A later deal ends the counting with at most so many more beyond than one too few, and where none
    /// does, the tail gives no more than ``TailSamples/enough`` of all draws.
    mutating func see(_ count: Int) {
      draws += count
      isSettled = Double(TailSamples.enough - 1 + count) < level * Double(draws)
    }

    /// How far out a draw must lie to lie as far out as the group.
    var distance: Double { abs(statistic) - PermutationReference.tolerance }
  }

  /// The draws of one size.
  fileprivate struct Draws {
    let size: Int
    /// No draw whose sum is 1 lies farther out.
    let most: Double
    /// Places of the groups of this size that are not done.
    var open: [Int]
    var high = TailSamples()
    var low = TailSamples()
  }

  /// Deals made.
  private(set) var deals = 0
  /// The groups given.
  private(set) var groups: [Group]

  private var values: [Double]
  private let measure: ModeratedMean
  private var generator: SplitMix64
  /// Values dealt each time; fewer than all where there are very many.
  private let dealt: Int
  private var draws: [Draws]

  /// Statistics that differ by less than this are equal: sums depend on their order.
  fileprivate static let tolerance = 1e-9

  /// Deals until every group is done; `deviations` are from their mean, in an order that does not
  /// depend on that of the input.
  init(_ deviations: [Double], _ measure: ModeratedMean, groups: [Group], seed: UInt64) {
    values = deviations
    self.measure = measure
    self.groups = groups
    generator = SplitMix64(seed: seed)
    let dealt = min(deviations.count, GroupPermutationTest.largestDeal)
    self.dealt = dealt
    let judged = groups.indices.filter { groups[$0].count <= dealt && measure.variance > 0 }
    draws = Dictionary(grouping: judged) { groups[$0].count }.sorted { $0.key < $1.key }
      .map { size, open in
        Draws(size: size, most: measure.mostStatistic(count: Double(size)), open: open)
      }
    deal()
  }

  /// Most deals: about half a million values, at least 60 times and at most 2,000.
  private var most: Int { min(max(500_000 / max(dealt, 1), 60), 2000) }

  private mutating func deal() {
    var sums = [SIMD2<Double>](repeating: .zero, count: dealt + 1)
    while deals < most, draws.contains(where: { !$0.open.isEmpty }) {
      shuffle(&sums)
      deals += 1
      for place in draws.indices where !draws[place].open.isEmpty {
        draws[place].take(sums, measure, &groups)
      }
    }
  }

  /// Durstenfeld's shuffle (1964) of the values that are dealt, with their running sums and those of their
  /// squares side by side.
  private mutating func shuffle(_ sums: inout [SIMD2<Double>]) {
    let (count, dealt) = (values.count, dealt)
    var generator = self.generator
    // Kept out of the memory that is written, which would have to be read again at each step.
    var sum = SIMD2<Double>.zero
    values.withUnsafeMutableBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        for index in 0..<dealt {
          // For the last value of all there is nothing to draw.
          let other = index < count - 1 ? index + generator.below(count - index) : index
          let value = values[other]
          values[other] = values[index]
          values[index] = value
          sum += SIMD2(value, value * value)
          sums[index + 1] = sum
        }
      }
    }
    self.generator = generator
  }
}

extension PermutationReference.Draws {
  /// Takes the blocks of one deal, told by its running sums, as draws.
  fileprivate mutating func take(
    _ sums: [SIMD2<Double>], _ measure: ModeratedMean, _ groups: inout [PermutationReference.Group]
  ) {
    let nearest = nearest(groups)
    let blocks = (sums.count - 1) / size
    high.see(blocks)
    low.see(blocks)
    var least = least(nearest)
    sums.withUnsafeBufferPointer { sums in
      var block = firstBeyond(least, sums, from: 0, of: blocks)
      while block < blocks {
        let sum = sums[(block + 1) * size] - sums[block * size]
        let statistic = measure.statistic(count: Double(size), sum: sum.x, squares: sum.y)
        if nearest.high < .infinity { high.add(statistic) }
        if nearest.low < .infinity { low.add(-statistic) }
        least = self.least(nearest)
        if abs(statistic) >= min(nearest.high, nearest.low) { count(statistic, &groups) }
        block = firstBeyond(least, sums, from: block + 1, of: blocks)
      }
    }
    for group in open { groups[group].see(blocks) }
    if open.contains(where: { groups[$0].isDone }) { open.removeAll { groups[$0].isDone } }
  }

  /// The first block from one on whose sum lies so far out; `blocks` where none does.
  private func firstBeyond(
    _ least: (high: Double, low: Double), _ sums: UnsafeBufferPointer<SIMD2<Double>>,
    from first: Int, of blocks: Int
  ) -> Int {
    let (high, low) = least
    var end = first &* size
    var before = sums[end].x
    for block in first..<blocks {
      end &+= size
      let next = sums[end].x
      if next - before >= high || next - before <= low { return block }
      before = next
    }
    return blocks
  }

  /// The least distance of an open group above 0, and of one below; infinite where none is open.
  private func nearest(_ groups: [PermutationReference.Group]) -> (high: Double, low: Double) {
    open.reduce(into: (high: .infinity, low: .infinity)) { nearest, group in
      let distance = groups[group].distance
      if groups[group].isHigh {
        nearest.high = min(nearest.high, distance)
      } else {
        nearest.low = min(nearest.low, distance)
      }
    }
  }

  /// Sums from where outward a draw is looked at; a side without an open group needs none.
  ///
  /// A group without spread of its own lies farthest out. As long as draws from across 0 are among the
  /// farthest, all are looked at.
  private func least(_ nearest: (high: Double, low: Double)) -> (high: Double, low: Double) {
    let above = nearest.high < .infinity ? min(nearest.high, high.nearest) : .infinity
    let below = nearest.low < .infinity ? min(nearest.low, low.nearest) : .infinity
    guard min(above, below) >= 0 else { return (-.infinity, .infinity) }
    // Rounding must not make them too great.
    return ((1 - 1e-9) * above / most, -(1 - 1e-9) * below / most)
  }

  /// Counts a draw for the groups that it lies as far out as.
  private func count(_ statistic: Double, _ groups: inout [PermutationReference.Group]) {
    for group in open {
      let farther = groups[group].isHigh ? statistic : -statistic
      if farther >= groups[group].distance { groups[group].beyond += 1 }
    }
  }
}

extension PermutationReference {
  /// Probability of a draw at least as far out as a group, on the group's side of 0.
  func share(of group: Group) -> Double {
    guard measure.variance > 0 else { return 1 }
    guard !group.isDone else { return Double(group.beyond) / Double(group.draws) }
    let n = Double(group.count)
    let all = Double(values.count)
    let distribution = StudentT(degreesOfFreedom: n - 1 + measure.weight / 2)
    let scale = ((all - 1) / (all - n)).squareRoot()
    let distance = group.distance
    guard let draws = draws.first(where: { $0.size == group.count }) else {
      return distribution.upperTail(distance * scale)
    }
    let tail = group.isHigh ? draws.high : draws.low
    return tail.share(beyond: distance, along: distribution, scale: scale)
  }
}
