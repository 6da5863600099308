import ClusterStatistics
import Glibc
import Numerics

extension SplitMix64 {
  /// Uniform in 0..<1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Standard normal.
  mutating func normal() -> Double { NormalDistribution.quantile(max(unit(), 1e-16)) }

  /// Poisson by multiplication of uniforms (Knuth, *Seminumerical Algorithms*, 3.4.1).
  mutating func poisson(_ mean: Double) -> Int {
    let limit = exp(-mean)
    var product = unit()
    var count = 0
    while product > limit {
      product *= unit()
      count += 1
    }
    return count
  }

  /// Gamma with scale 1 (Marsaglia and Tsang 2000).
  mutating func gamma(_ shape: Double) -> Double {
    guard shape >= 1 else {
      let uniform = unit()
      return gamma(shape + 1) * pow(uniform, 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let z = normal()
      let v = (1 + c * z) * (1 + c * z) * (1 + c * z)
      guard v > 0 else { continue }
      if log(unit()) < 0.5 * z * z + d - d * v + d * log(v) { return d * v }
    }
  }

  /// Beta with a mean and the sum of its parameters.
  mutating func beta(mean: Double, total: Double) -> Double {
    let a = gamma(mean * total)
    let b = gamma((1 - mean) * total)
    return a / (a + b)
  }

  /// Beta with a mean and a standard deviation.
  mutating func beta(mean: Double, deviation: Double) -> Double {
    beta(mean: mean, total: mean * (1 - mean) / (deviation * deviation) - 1)
  }
}
