import Numerics

/// How much scores in 0...1 scatter compared with scores of 0 and 1 of the same mean.
///
/// The spread of such scores depends on their mean m: of 0-1 scores the variance is m (1 - m), of others
/// a share of it. That share carries over from good clusters to weak ones, whose variance is
/// larger; a variance does not.
package struct ScoreDispersion: Sendable, Equatable {
  /// The share, 0 or more; 1 for scores of 0 and 1.
  package let share: Double
  /// Mean score that it was found at.
  package let mean: Double

  /// A dispersion that is known.
  init(share: Double, mean: Double) {
    self.share = share
    self.mean = mean
  }

  /// Of the images of several groups: the variance within them, pooled, over m (1 - m).
  ///
  /// `nil` where no group has two values.
  package init?(within groups: some Sequence<Sample>) {
    let groups = Array(groups)
    guard let prior = VariancePrior(pooledWithin: groups), let all = Sample.merging(groups) else {
      return nil
    }
    let mean = min(max(all.mean, 0), 1)
    self.mean = mean
    share = mean > 0 && mean < 1 ? prior.variance / (mean * (1 - mean)) : 0
  }

  /// Degrees of freedom that the dispersion of all groups weighs against a group's own, and how many
  /// of them count: as in ``VariancePrior``.
  static let (weight, credit) = (20.0, 10.0)

  /// The dispersion of a group, drawn toward that of all and never below it.
  ///
  /// The group's m (1 - m) is taken with one more score at the mean of all.
  func moderated(_ group: Sample) -> Double {
    let n = Double(group.count)
    let m = min(max((n * group.mean + mean) / (n + 1), 0), 1)
    let scale = max(m * (1 - m), 1e-6)
    let own =
      (Self.weight * share * scale + group.squaredDeviations) / (Self.weight + n - 1) / scale
    return max(own, share)
  }
}

extension Sample {
  /// Interval of a cluster's own mean that covers weak clusters as well as it does good ones.
  ///
  /// E. B. Wilson's (1927) interval, eq. 4, for n / dispersion outcomes of 0 and 1 and with the quantile
  /// of Student's t for n - 1 + 10 degrees of freedom. Inside 0...1; of width 0 only where no cluster
  /// has any spread. With units the sample holds one value a unit.
  ///
  /// - Parameters:
  ///   - dispersion: Of all clusters.
  ///   - level: Confidence; for several clusters at once see ``simultaneousLevel(of:)``.
  package func scoreInterval(
    dispersion: ScoreDispersion, level: Double = 0.95
  ) -> ClosedRange<Double> {
    scoreInterval(dispersion: dispersion, quantile: scoreQuantile(level: level))
  }

  /// Student's quantile for as many values.
  func scoreQuantile(level: Double) -> Double {
    StudentT(degreesOfFreedom: Double(count - 1) + ScoreDispersion.credit).quantile(0.5 + level / 2)
  }

  /// The interval with that quantile.
  func scoreInterval(dispersion: ScoreDispersion, quantile t: Double) -> ClosedRange<Double> {
    let share = dispersion.moderated(self)
    let mean = min(max(self.mean, 0), 1)
    guard share > 0 else { return mean...mean }
    let size = Double(count) / share
    let scale = 1 + t * t / size
    let centre = (mean + t * t / (2 * size)) / scale
    let half =
      t / scale * (mean * (1 - mean) / size + t * t / (4 * size * size)).squareRoot()
    let bounds = unitInterval(around: centre, half: half)
    return min(bounds.lowerBound, mean)...max(bounds.upperBound, mean)
  }

  /// Confidence of each of `count` intervals, so that all of them hold with confidence `level`.
  ///
  /// C. E. Bonferroni (1936): the chances of missing add up at most.
  package static func simultaneousLevel(of count: Int, level: Double = 0.95) -> Double {
    1 - (1 - level) / Double(max(count, 1))
  }
}
