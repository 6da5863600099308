/// Which centres a scan tries, and how far each one looks.
///
/// Where every centre with its longest list exceeds the budget, wide neighbourhoods get fewer centres,
/// in proportion to 1 / k: a neighbourhood of k images then holds about the same number of centres
/// whatever its k, and no size is favoured. Centres are taken in van der Corput order of tree
/// position, which spreads any number of them evenly over the map.
struct ScanPlan {
  /// A place that is tried.
  struct Centre {
    /// Position in the tree.
    let position: Int
    /// Place in the order in which centres are taken: of like neighbourhoods the first one counts.
    let rank: Int
    /// How many of ``ScanPlan/sizes`` it tries.
    let level: Int
  }

  /// In the order of the tree: those next to each other have neighbours in common, which are then at hand.
  let centres: [Centre]
  /// Neighbourhood sizes tried, ascending by steps of about 15%.
  let sizes: [Int]

  init(images: Int, smallest: Int, largest: Int, budget: ScanBudget) {
    let sizes = Self.sizes(smallest, largest)
    let count = min(images, max(1, budget.listEntries / (2 * smallest)))
    let density = Self.density(images, count, sizes, budget.listEntries)
    self.sizes = sizes
    centres = Self.centres(images, count) { rank in
      Self.level(Self.reach(rank, images, density), sizes)
    }
  }

  /// So many centres, spread evenly.
  private static func centres(
    _ images: Int, _ count: Int, level: (Int) -> Int
  ) -> [Centre] {
    var ranks = [Int32](repeating: -1, count: images)
    for (rank, position) in zip(0..<Int32(count), spread(images)) { ranks[position] = rank }
    var centres: [Centre] = []
    centres.reserveCapacity(count)
    for (position, rank) in ranks.enumerated() where rank >= 0 {
      centres.append(Centre(position: position, rank: Int(rank), level: level(Int(rank))))
    }
    return centres
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
  private static func spread(_ images: Int) -> some Sequence<Int> {
    var bits = 1
    while 1 << bits < images { bits += 1 }
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
