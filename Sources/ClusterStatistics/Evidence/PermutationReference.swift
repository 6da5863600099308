import Numerics

/// The distributions of ``ModeratedMean`` for draws of several sizes, sampled by deals.
struct PermutationReference {
  /// A group that is compared with draws of its size.
  struct Group {
    /// Number of values.
    let count: Int
    /// Its standardised mean.
    let statistic: Double
    /// Draws seen, and those at least as far on the same side of 0.
    var draws = 0
    var beyond = 0

    init(count: Int, statistic: Double) {
      self.count = count
      self.statistic = statistic
    }

    var isHigh: Bool { statistic >= 0 }
    var isDone: Bool { beyond >= TailSamples.enough }
  }

  /// The draws of one size.
  private struct Draws {
    var size: Int
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
  private static let tolerance = 1e-9

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
      .map { Draws(size: $0.key, open: $0.value) }
    deal()
  }

  /// Most deals: about a million values, at least 60 times and at most 2,000.
  private var most: Int { min(max(1_000_000 / max(dealt, 1), 60), 2000) }

  private mutating func deal() {
    var sums = [Double](repeating: 0, count: dealt + 1)
    var squares = sums
    while deals < most, draws.contains(where: { !$0.open.isEmpty }) {
      shuffle(&sums, &squares)
      deals += 1
      for place in draws.indices where !draws[place].open.isEmpty { draw(place, sums, squares) }
    }
  }

  /// Takes the blocks of one deal as draws of one size.
  private mutating func draw(_ place: Int, _ sums: [Double], _ squares: [Double]) {
    var draw = draws[place]
    draws[place] = Draws(size: draw.size, open: [])
    let size = draw.size
    let nearest = draw.open.map { distance(of: groups[$0]) }.min() ?? .infinity
    draw.high.see(dealt / size)
    draw.low.see(dealt / size)
    // A group without spread of its own lies farthest out.
    let most = measure.mostStatistic(count: Double(size))
    for start in stride(from: 0, through: dealt - size, by: size) {
      let sum = sums[start + size] - sums[start]
      guard abs(sum) * most >= min(nearest, draw.high.nearest, draw.low.nearest) else { continue }
      let statistic = measure.statistic(
        count: Double(size), sum: sum, squares: squares[start + size] - squares[start])
      draw.high.add(statistic)
      draw.low.add(-statistic)
      guard abs(statistic) >= nearest else { continue }
      for group in draw.open {
        let farther = groups[group].isHigh ? statistic : -statistic
        if farther >= distance(of: groups[group]) { groups[group].beyond += 1 }
      }
    }
    for group in draw.open { groups[group].draws += dealt / size }
    draw.open.removeAll { groups[$0].isDone }
    draws[place] = draw
  }

  /// How far out a draw must lie to lie as far out as a group.
  private func distance(of group: Group) -> Double { abs(group.statistic) - Self.tolerance }

  /// Durstenfeld's shuffle (1964) of the values that are dealt, with their running sums and those of their
  /// squares.
  private mutating func shuffle(_ sums: inout [Double], _ squares: inout [Double]) {
    let (count, dealt) = (values.count, dealt)
    var generator = self.generator
    values.withUnsafeMutableBufferPointer { values in
      sums.withUnsafeMutableBufferPointer { sums in
        squares.withUnsafeMutableBufferPointer { squares in
          for index in 0..<dealt {
            if index < count - 1 {
              values.swapAt(index, index + generator.below(count - index))
            }
            sums[index + 1] = sums[index] + values[index]
            squares[index + 1] = squares[index] + values[index] * values[index]
          }
        }
      }
    }
    self.generator = generator
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
    let distance = abs(group.statistic) - Self.tolerance
    guard let draws = draws.first(where: { $0.size == group.count }) else {
      return distribution.upperTail(distance * scale)
    }
    let tail = group.isHigh ? draws.high : draws.low
    return tail.share(beyond: distance, along: distribution, scale: scale)
  }
}
