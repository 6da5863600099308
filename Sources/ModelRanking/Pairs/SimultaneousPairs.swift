import ClusterStatistics
import Numerics

/// All pairs of several models at once, with intervals that hold together.
///
/// The mean difference of two models over images is taken with its cluster-robust standard error over
/// units, as a ratio of sums (W. G. Cochran 1977, *Sampling Techniques*, section 9A.1), the variance
/// moderated (``PairedLadder``). Each pair is looked at on test images, then with validation images,
/// then on all. The critical value is that of the greatest statistic of all pairs and levels
/// (``SignFlips``), and not below Student's for one comparison; so all intervals hold at once, and with
/// equal models at most 5% of runs name any difference. It is taken at ``share`` of the nominal
/// probability, which pays for the skewness that is left (`Benchmarks/simulation.md`).
package struct SimultaneousPairs: Sendable, Equatable {
  /// The pairs, the first model before the second, in the order of the models.
  package let pairs: [ModelPair]
  /// How many standard errors make a difference; `nil` where no level can be judged.
  package let criticalValue: Double?
  /// Number of models.
  package let modelCount: Int

  /// Confidence of all intervals together.
  package static let confidence = 0.95
  /// Share of the nominal probability at which the critical value is taken: 4% for 5%.
  static let share = 0.8
  /// Probability with which a difference of ``ModelPair/Step/detectable`` shows.
  package static let power = 0.8

  /// Compares models.
  ///
  /// - Parameter smallest: Fewest units for a judgement.
  package init(_ scores: ModelScores, smallest: Int = 5) {
    let levels = Self.levels(of: scores, smallest: max(smallest, 2))
    let pairs = Self.pairs(scores.modelCount)
    let depth = (scores.levels.max() ?? 0) + 1
    modelCount = scores.modelCount
    guard let widest = levels.last else {
      criticalValue = nil
      self.pairs = pairs.map {
        ModelPair(
          first: $0.first, second: $0.second, steps: Array(repeating: nil, count: depth),
          level: nil)
      }
      return
    }
    let flips = SignFlips(scores, levels: levels, pairs: pairs)
    let sums = Dictionary(uniqueKeysWithValues: levels.map { ($0, Self.sums(scores, at: $0)) })
    let critical = flips.quantile(1 - Self.share * (1 - Self.confidence))
    criticalValue = critical
    self.pairs = pairs.map { pair in
      let prior = sums[widest]?.meanSquare(pair.first, pair.second) ?? 0
      let steps = (0..<depth).map { level in
        sums[level].map { ModelPair.Step($0, pair, prior: prior, flips, critical) }
      }
      return ModelPair(
        first: pair.first, second: pair.second, steps: steps,
        level: steps.firstIndex { $0?.isShown ?? false })
    }
  }

  /// Positions of every two models.
  private static func pairs(_ count: Int) -> [(first: Int, second: Int)] {
    (0..<count).flatMap { first in
      (first + 1..<max(count, first + 1)).map { (first: first, second: $0) }
    }
  }

  /// The levels that have enough units, and images that the stricter ones have not.
  private static func levels(of scores: ModelScores, smallest: Int) -> [Int] {
    Set(scores.levels).sorted().filter { level in
      scores.units.of(scores.images(at: level)).count >= smallest
    }
  }

  private static func sums(_ scores: ModelScores, at level: Int) -> UnitSums {
    let images = scores.images(at: level)
    return UnitSums(
      scores.values, images: images, groups: images.map { Int(scores.units.assignment[$0]) },
      count: scores.units.count)
  }
}

extension ModelPair.Step {
  /// Compares two models on the images of a level.
  fileprivate init(
    _ sums: UnitSums, _ pair: (first: Int, second: Int), prior: Double, _ flips: SignFlips,
    _ critical: Double
  ) {
    let squares = sums.squares(pair.first, pair.second)
    let deviation = PairDeviation(prior: prior, units: sums.count)
    let error = deviation.standardError(squares)
    let single = StudentT(degreesOfFreedom: Double(sums.count - 1))
      .quantile(0.5 + SimultaneousPairs.confidence / 2)
    let least = max(critical, single)
    images = Int(sums.images)
    units = sums.count
    difference = sums.means[pair.first] - sums.means[pair.second]
    standardError = error
    let half = least * error
    interval = max(difference - half, -1)...min(difference + half, 1)
    let statistic = deviation.statistic(difference, squares)
    // What does not reach the greater of the two critical values is not shown.
    let isNear = abs(statistic) <= least
    let p = min(flips.pValue(statistic) / SimultaneousPairs.share, 1)
    adjustedPValue = isNear ? max(p, 1 - SimultaneousPairs.confidence + 1e-9) : p
    detectable = error * (least + NormalDistribution.quantile(SimultaneousPairs.power))
  }

  /// Whether it is a difference beyond chance.
  package var isShown: Bool {
    abs(difference) > 1e-9 && !interval.contains(0)
      && adjustedPValue <= 1 - SimultaneousPairs.confidence
  }
}
