import ClusterStatistics
import Numerics

/// The greatest standardised difference of any pair of models on any level that chance produces.
///
/// The wild bootstrap by clusters (A. C. Cameron, J. B. Gelbach, D. L. Miller 2008, "Bootstrap-based
/// improvements for inference with clustered errors", section III.C) with signs as weights
/// (R. Davidson and E. Flachaire 2008): every unit's residuals, of all models and on all levels together,
/// keep or change their sign, and the statistic is computed anew with its own standard error. The
/// greatest over pairs and levels is what simultaneous inference needs (P. H. Westfall and S. S. Young
/// 1993, *Resampling-Based Multiple Testing*, section 2.3); that models and levels resemble one another
/// is thereby taken into account. The seed is fixed.
struct SignFlips {
  /// Draws; with what was observed 2,000, of which whole numbers are 4% and 5%.
  static let draws = 1_999
  /// Most blocks of units that get a sign of their own; more units are joined by turns.
  static let mostBlocks = 2_048

  /// The greatest statistics, ascending.
  let greatest: [Double]

  /// Draws signs.
  ///
  /// - Parameters:
  ///   - scores: The scores.
  ///   - levels: The levels that are judged.
  ///   - pairs: Positions of the models of each pair.
  init(_ scores: ModelScores, levels: [Int], pairs: [(first: Int, second: Int)]) {
    let count = min(scores.units.count, Self.mostBlocks)
    let blocks = scores.units.assignment.map { Int($0) % max(count, 1) }
    let parts = levels.map { level in
      FlippedLevel(scores, images: scores.images(at: level), blocks: blocks, count, pairs)
    }
    let priors = parts.last.map { part in
      pairs.map { part.sums.meanSquare($0.first, $0.second) }
    }
    var random = SplitMix64(seed: 1)
    greatest = (0..<Self.draws).map { _ in
      let signs = Self.signs(count, &random)
      return parts.map { $0.greatest(signs, pairs, priors ?? []) }.max() ?? 0
    }.sorted()
  }

  /// The value that chance exceeds with probability 1 - `confidence` at most.
  func quantile(_ confidence: Double) -> Double {
    let place = (confidence * Double(greatest.count + 1) - 1e-9).rounded(.up)
    return greatest[min(max(Int(place) - 1, 0), greatest.count - 1)]
  }

  /// Probability of a greatest statistic at least as large by chance.
  ///
  /// What was observed counts as one more draw (B. Phipson and G. K. Smyth 2010).
  func pValue(_ statistic: Double) -> Double {
    let size = abs(statistic) * (1 - 1e-12)
    var (low, high) = (0, greatest.count)
    while low < high {
      let middle = (low + high) / 2
      if greatest[middle] < size { low = middle + 1 } else { high = middle }
    }
    return Double(greatest.count - low + 1) / Double(greatest.count + 1)
  }

  private static func signs(_ count: Int, _ random: inout SplitMix64) -> [Double] {
    var signs = [Double](repeating: 1, count: count)
    for start in stride(from: 0, to: count, by: 64) {
      let bits = random.next()
      for place in start..<min(start + 64, count) where bits >> UInt64(place - start) & 1 == 1 {
        signs[place] = -1
      }
    }
    return signs
  }
}
