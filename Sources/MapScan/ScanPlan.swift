/// Which centres a scan tries, and how far each one looks.
///
/// Where every centre with its longest list exceeds the budget, wide neighbourhoods get fewer centres,
/// in proportion to 1 / k: a neighbourhood of k images then holds about the same number of centres
/// whatever its k, and no size is favoured. Centres are taken in van der Corput order of tree
/// position, which spreads any number of them evenly over the map.
struct ScanPlan {
  /// Tree positions of the centres.
  let centres: [Int]
  /// For each centre, how many of ``sizes`` it tries.
  let levels: [Int]
  /// Neighbourhood sizes tried, ascending by steps of about 15%.
  let sizes: [Int]

  init(images: Int, smallest: Int, largest: Int, budget: ScanBudget) {
    let sizes = Self.sizes(smallest, largest)
    let count = min(images, max(1, budget.listEntries / (2 * smallest)))
    let density = Self.density(images, count, sizes, budget.listEntries)
    self.sizes = sizes
    centres = Array(Self.spread(images).prefix(count))
    levels = centres.indices.map { rank in
      Self.level(Self.reach(rank, images, density), sizes)
    }
  }

  private static func sizes(_ smallest: Int, _ largest: Int) -> [Int] {
    var sizes: [Int] = []
    var size = smallest
    while size < largest {
      sizes.append(size)
      size = max(size + 1, size * 115 / 100)
    }
    return sizes + [largest]
  }

  private static func reach(_ rank: Int, _ images: Int, _ density: Double) -> Double {
    density * Double(images) / Double(rank + 1)
  }

  /// Number of sizes within a reach, at least 1.
  private static func level(_ reach: Double, _ sizes: [Int]) -> Int {
    var low = 1
    var high = sizes.count
    while low < high {
      let middle = (low + high + 1) / 2
      if Double(sizes[middle - 1]) <= reach { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Centres in a neighbourhood of any size, as many as the budget allows.
  private static func density(
    _ images: Int, _ count: Int, _ sizes: [Int], _ budget: Int
  ) -> Double {
    func entries(_ density: Double) -> Int {
      sizes.indices.dropFirst().reduce(count * sizes[0]) { sum, index in
        let size = sizes[index]
        return sum + (size - sizes[index - 1]) * centres(reaching: size, of: count, images, density)
      }
    }
    var high = Double(sizes[sizes.count - 1])
    guard entries(high) > budget else { return high }
    var low = 0.0
    for _ in 0..<20 {
      let middle = (low + high) / 2
      if entries(middle) <= budget { low = middle } else { high = middle }
    }
    return low
  }

  /// How many of the first centres reach a size: reach falls with rank.
  private static func centres(
    reaching size: Int, of count: Int, _ images: Int, _ density: Double
  ) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if reach(middle, images, density) >= Double(size) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// All positions, in the order of their bits read backwards.
  private static func spread(_ images: Int) -> [Int] {
    var bits = 0
    while 1 << bits < images { bits += 1 }
    guard bits > 0 else { return [0] }
    return (0..<(1 << bits)).lazy
      .map { Int(UInt64($0).reversedBits >> UInt64(64 - bits)) }
      .filter { $0 < images }
  }
}

extension UInt64 {
  /// The same bits in reverse order.
  fileprivate var reversedBits: UInt64 {
    var bits = byteSwapped
    bits = (bits & 0x0f0f_0f0f_0f0f_0f0f) << 4 | (bits >> 4) & 0x0f0f_0f0f_0f0f_0f0f
    bits = (bits & 0x3333_3333_3333_3333) << 2 | (bits >> 2) & 0x3333_3333_3333_3333
    return (bits & 0x5555_5555_5555_5555) << 1 | (bits >> 1) & 0x5555_5555_5555_5555
  }
}
