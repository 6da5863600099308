/// The residuals of one level by block, ready for signs.
struct FlippedLevel {
  /// The scores by block.
  let sums: UnitSums
  /// Which of the signs each block takes.
  private let places: [Int]
  /// Residual of each model and block.
  private let residuals: [[Double]]
  /// The same times the block's images.
  private let weighted: [[Double]]
  /// Sum of squares of each pair.
  private let squares: [Double]
  private let squaredSizes: Double

  init(
    _ scores: ModelScores, images: [Int], blocks: [Int], _ count: Int,
    _ pairs: [(first: Int, second: Int)]
  ) {
    let groups = images.map { blocks[$0] }
    let sums = UnitSums(scores.values, images: images, groups: groups, count: count)
    self.sums = sums
    places = Set(groups).sorted()
    residuals = sums.sums.indices.map { model in
      sums.sizes.indices.map { sums.sums[model][$0] - sums.sizes[$0] * sums.means[model] }
    }
    weighted = residuals.map { zip($0, sums.sizes).map(*) }
    squares = pairs.map { sums.squares($0.first, $0.second) }
    squaredSizes = sums.sizes.reduce(0) { $0 + $1 * $1 }
  }

  /// The greatest statistic of any pair under these signs.
  func greatest(
    _ signs: [Double], _ pairs: [(first: Int, second: Int)], _ priors: [Double]
  ) -> Double {
    let own = places.map { signs[$0] }
    let totals = residuals.map { Self.product($0, own) }
    let products = weighted.map { Self.product($0, own) }
    var greatest = 0.0
    for (place, pair) in pairs.enumerated() {
      let mean = (totals[pair.first] - totals[pair.second]) / sums.images
      let product = products[pair.first] - products[pair.second]
      let change = mean * (mean * squaredSizes - 2 * product) * sums.scale * sums.scale
      let deviation = PairDeviation(prior: priors[place], units: sums.count)
      greatest = max(greatest, abs(deviation.statistic(mean, squares[place] + change)))
    }
    return greatest
  }

  private static func product(_ values: [Double], _ signs: [Double]) -> Double {
    var sum = 0.0
    for place in values.indices { sum += values[place] * signs[place] }
    return sum
  }
}
