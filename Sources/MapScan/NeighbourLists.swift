import Parallel

/// The neighbour lists of all centres, one after the other, and the search for the greatest deficit.
struct NeighbourLists {
  /// Neighbours as tree positions: the centre, then those of its least size, then those that each further
  /// size adds.
  private let entries: [Int32]
  /// Where each centre's list starts.
  private let offsets: [Int]
  private let plan: ScanPlan
  private let threads: Threads
  /// For each size, one over the standard deviation that the sum of so many drawn scores has.
  private let weights: [Double]

  /// The greatest standardised deficit of one centre.
  struct Peak {
    var statistic: Double
    let centre: ScanPlan.Centre
    /// Where the centre's list starts.
    let offset: Int
    /// Images in the neighbourhood.
    var size: Int
  }

  /// Centres whose lists are made, or walked, by one thread at a time.
  private static let chunk = 1024

  /// Lists for a plan; `variance` is that of the scaled deficits (divisor n).
  init(_ tree: PlanarTree, _ plan: ScanPlan, variance: Double, threads: Threads) {
    self.plan = plan
    self.threads = threads
    let images = Double(tree.points.count)
    weights = plan.sizes.map { size in
      let k = Double(size)
      return ((images - 1) / (k * (images - k) * variance)).squareRoot()
    }
    var offset = 0
    offsets = plan.centres.map { centre in
      defer { offset += plan.sizes[centre.level - 1] }
      return offset
    }
    entries = Self.entries(tree, plan, offsets, count: offset, threads)
  }

  private static func entries(
    _ tree: PlanarTree, _ plan: ScanPlan, _ offsets: [Int], count: Int, _ threads: Threads
  ) -> [Int32] {
    var entries = [Int32](repeating: 0, count: count)
    entries.withUnsafeMutableBufferPointer { entries in
      // Safe: each centre has a list of its own.
      nonisolated(unsafe) let entries = entries
      threads.forEach(plan.centres.count, by: chunk) { _, centres in
        var search = NearestSearch(tree, sizes: plan.sizes)
        for number in centres {
          let (offset, centre) = (offsets[number], plan.centres[number])
          search.find(
            levels: centre.level, around: centre.position,
            into: .init(rebasing: entries[offset..<offset + plan.sizes[centre.level - 1]]))
        }
      }
    }
    return entries
  }

  /// The members of a peak, as tree positions, the centre first.
  func members(_ peak: Peak) -> ArraySlice<Int32> {
    entries[peak.offset..<peak.offset + peak.size]
  }

  /// The peak of every centre.
  ///
  /// Whole numbers, because their sums are exact in any order: equal neighbourhoods tie exactly.
  func peaks(_ deficits: [Int32]) -> [Peak] {
    zip(plan.centres, offsets).map { centre, offset in
      var peak = Peak(statistic: -.infinity, centre: centre, offset: offset, size: 0)
      var sum = 0
      var taken = 0
      for index in 0..<centre.level {
        let size = plan.sizes[index]
        while taken < size {
          sum += Int(deficits[Int(entries[offset + taken])])
          taken += 1
        }
        let statistic = Double(sum) * weights[index]
        if statistic > peak.statistic {
          peak.statistic = statistic
          peak.size = size
        }
      }
      return peak
    }
  }

  /// The greatest statistic of all centres on each of eight maps.
  func greatest(_ maps: DealtMaps) -> [Double] {
    let parts = threads.map(plan.centres.count, by: Self.chunk) { greatestSums(maps, of: $0) }
    var greatest = [Double](repeating: -.infinity, count: DealtMaxima.batch)
    for sums in parts {
      for (sum, weight) in zip(sums, weights) {
        for lane in greatest.indices {
          greatest[lane] = max(greatest[lane], Double(sum[lane]) * weight)
        }
      }
    }
    return greatest
  }

  /// For each size, the greatest sums of some centres' neighbourhoods.
  ///
  /// Sums of a whole neighbourhood fit into 32 bits by the scale of the deficits.
  private func greatestSums(_ maps: DealtMaps, of centres: Range<Int>) -> [SIMD8<Int32>] {
    var greatest = [SIMD8<Int32>](
      repeating: SIMD8(repeating: .min), count: plan.sizes.count)
    maps.deficits.withUnsafeBufferPointer { deficits in
      entries.withUnsafeBufferPointer { entries in
        for centre in centres {
          var sum = SIMD8<Int32>.zero
          var next = offsets[centre]
          var taken = 0
          for index in 0..<plan.centres[centre].level {
            let size = plan.sizes[index]
            while taken < size {
              sum &+= deficits[Int(entries[next])]
              next &+= 1
              taken &+= 1
            }
            greatest[index].replace(with: sum, where: sum .> greatest[index])
          }
        }
      }
    }
    return greatest
  }
}
