import Glibc
import ModelEvaluation
import Numerics

/// How much of the deficit of a cluster that was named is to be expected again.
///
/// What is named because it passed a threshold passed it by luck too. With z the normal quantile of its
/// p value and c that of the greatest p value at which it would still have been named, z is seen only
/// because it lies beyond c: its mean is likeliest to be the mu with
/// mu + phi(c - mu) / (1 - Phi(c - mu)) = z (H. Zhong, R. L. Prentice 2008, "Bias-reduced estimators and
/// confidence intervals for odds ratios in genome-wide association studies", section 2). That one
/// falls short of the truth, which z goes beyond; two thirds of the way to it, (2 mu + z) / 3 z, is the
/// share of the deficit that is neither too great nor too small in `Benchmarks/simulation.md`.
package struct NamedDeficit: Sendable, Equatable {
  /// The share, one third to 1.
  package let share: Double

  /// The share for a cluster with a p value on one side.
  ///
  /// - Parameters:
  ///   - pValue: On the side of the deficit.
  ///   - threshold: Greatest p value that would have been enough.
  package init(pValue: Double, threshold: Double) {
    guard pValue >= 1e-300, pValue < 0.5 else {
      share = 1
      return
    }
    let z = -NormalDistribution.quantile(pValue)
    let least = -NormalDistribution.quantile(min(max(threshold, pValue), 0.5))
    share = (2 * Self.likeliest(z, beyond: least) + z) / (3 * z)
  }

  /// The likeliest mean of a normal value that is seen only beyond a threshold, 0 at least.
  private static func likeliest(_ z: Double, beyond least: Double) -> Double {
    func expected(_ mean: Double) -> Double {
      let distance = least - mean
      let density = exp(-distance * distance / 2) / (2 * Double.pi).squareRoot()
      return mean + density / NormalDistribution.cumulative(-distance)
    }
    guard expected(0) < z else { return 0 }
    var (low, high) = (0.0, z)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if expected(middle) < z { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

extension ClusterJudgement {
  /// ``expectedMean`` where findings are made at a false-discovery rate, held inside the interval.
  func meanToExpect(at rate: Double) -> Double? {
    guard let sample, let rest else { return nil }
    let mean = meanLessLuck(rest, at: rate) ?? shrunken?.mean ?? sample.mean
    guard let interval else { return mean }
    return min(max(mean, interval.lowerBound), interval.upperBound)
  }

  /// Of a weak cluster the mean less the luck of being named; `nil` of others.
  private func meanLessLuck(_ rest: Sample, at rate: Double) -> Double? {
    guard verdict == .weak, let sample, let pValue, let adjustedPValue, adjustedPValue > 0 else {
      return nil
    }
    // By aggregates the test has two sides.
    let side = shown == nil ? 0.5 : 1
    let named = NamedDeficit(
      pValue: side * pValue, threshold: side * pValue * rate / adjustedPValue)
    let seen = shown.map { $0.rest.mean - $0.sample.mean } ?? rest.mean - sample.mean
    return rest.mean - named.share * seen
  }
}
