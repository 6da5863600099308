/// What the errors of clusters tell of their mean F1.
///
/// Errors, counted over objects, tell weak clusters apart better than the F1 of single images does. With S
/// the sum of ``UnitExcess`` over a cluster's n units, from their mean, and U the sum of the same units'
/// weights, S / U is how far its share of errors lies from that of all, and V n / U² its variance, V
/// being that of excesses within clusters, pooled (a ratio estimator: W. G. Cochran 1977, *Sampling
/// Techniques*, section 6.4). In F1 that is b u S / U: u is the mean weight and b the slope of
/// least squares of units' F1 on their excess. Without counts b u is -1.
package struct ErrorMeans: Sendable, Equatable {
  /// Mean F1 of each cluster with its sampling variance; `nil` where no image tells anything.
  package let clusters: [ShrunkenMeans.Observed?]

  /// Means of clusters; `nil` where no excess differs, or no cluster has two units.
  ///
  /// - Parameters:
  ///   - excess: Of `scores`.
  ///   - scores: Errors of each image.
  ///   - f1: Finite F1 of each image.
  ///   - clusterCount: Number of clusters.
  package init?(
    _ excess: UnitExcess, _ scores: ErrorScores, f1: [Double], clusterCount: Int
  ) {
    let pieces = excess.pieces
    let values = Deviations(excess.values)
    guard values.squares > 1e-18 * Double(pieces.count), let all = Sample(f1) else { return nil }
    let f1s = zip(pieces.sums(f1), pieces.sizes).map { $0 / Double($1) }
    let slope = values.product(Deviations(f1s)) / values.squares
    let weights = excess.standardised(scores.weights)
    let worth = slope * weights.reduce(0, +) / Double(pieces.count)
    let sums = GroupSums(values.list, groups: pieces.clusters, groupCount: clusterCount)
    let whole = GroupSums(weights, groups: pieces.clusters, groupCount: clusterCount).sums
    guard let variance = sums.pooledVariance else { return nil }
    clusters = (0..<clusterCount).map { cluster in
      guard whole[cluster] > 0 else { return nil }
      let scale = worth / whole[cluster]
      return ShrunkenMeans.Observed(
        mean: all.mean + scale * sums.sums[cluster],
        variance: scale * scale * variance * Double(sums.counts[cluster]))
    }
  }
}

/// Values less their mean.
private struct Deviations {
  let list: [Double]

  init(_ values: [Double]) {
    let mean = values.reduce(0, +) / Double(max(values.count, 1))
    list = values.map { $0 - mean }
  }

  var squares: Double { product(self) }

  func product(_ other: Deviations) -> Double {
    zip(list, other.list).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

extension GroupSums {
  /// Variance within groups, pooled over them; `nil` when no group has two values.
  fileprivate var pooledVariance: Double? {
    let degrees = counts.reduce(0) { $0 + max($1 - 1, 0) }
    guard degrees > 0 else { return nil }
    let within = counts.indices.filter { counts[$0] > 0 }.reduce(0.0) { sum, group in
      sum + max(squares[group] - sums[group] * sums[group] / Double(counts[group]), 0)
    }
    return within / Double(degrees)
  }
}
