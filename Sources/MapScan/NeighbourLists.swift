/// The neighbour lists of all centres, one after the other, and the search for the greatest deficit.
struct NeighbourLists {
  /// Neighbours as tree positions, nearest first.
  private let entries: [Int32]
  private let plan: ScanPlan
  /// For each size, one over the standard deviation that the sum of so many drawn scores has.
  private let weights: [Double]

  /// The greatest standardised deficit of one centre.
  struct Peak {
    var statistic: Double
    /// Position in the plan's centres.
    var centre: Int
    /// Where the centre's list starts.
    var offset: Int
    /// Images in the neighbourhood.
    var size: Int
  }

  /// Lists for a plan; `variance` is that of the scaled deficits (divisor n).
  init(_ tree: PlanarTree, _ plan: ScanPlan, variance: Double) {
    self.plan = plan
    let images = Double(tree.points.count)
    weights = plan.sizes.map { size in
      let k = Double(size)
      return ((images - 1) / (k * (images - k) * variance)).squareRoot()
    }
    var search = NearestSearch(tree)
    var entries: [Int32] = []
    for (centre, level) in zip(plan.centres, plan.levels) {
      search.append(nearest: plan.sizes[level - 1], to: centre, into: &entries)
    }
    self.entries = entries
  }

  /// The members of a peak, as tree positions, nearest first.
  func members(_ peak: Peak) -> ArraySlice<Int32> {
    entries[peak.offset..<peak.offset + peak.size]
  }

  /// The peak of every centre.
  func peaks(_ deficits: [Int32]) -> [Peak] {
    var peaks: [Peak] = []
    peaks.reserveCapacity(plan.centres.count)
    each(deficits) { peaks.append($0) }
    return peaks
  }

  /// The greatest statistic of all centres.
  func greatest(_ deficits: [Int32]) -> Double {
    var greatest = -Double.infinity
    each(deficits) { greatest = max(greatest, $0.statistic) }
    return greatest
  }

  /// Walks every list once, growing the neighbourhood through its sizes.
  ///
  /// Whole numbers, because their sums are exact in any order: equal neighbourhoods tie exactly.
  @inline(__always)
  private func each(_ deficits: [Int32], _ use: (Peak) -> Void) {
    var offset = 0
    deficits.withUnsafeBufferPointer { deficits in
      entries.withUnsafeBufferPointer { entries in
        for (centre, level) in plan.levels.enumerated() {
          var peak = Peak(statistic: -.infinity, centre: centre, offset: offset, size: 0)
          var sum = 0
          var taken = 0
          for index in 0..<level {
            let size = plan.sizes[index]
            while taken < size {
              sum &+= Int(deficits[Int(entries[offset &+ taken])])
              taken &+= 1
            }
            let statistic = Double(sum) * weights[index]
            if statistic > peak.statistic {
              peak.statistic = statistic
              peak.size = size
            }
          }
          offset += taken
          use(peak)
        }
      }
    }
  }
}
