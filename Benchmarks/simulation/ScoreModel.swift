import ClusterStatistics
import Foundation

/// Per-image F1 as detectors give it: bounded, skewed, piled up at 1.
enum ScoreModel: String, CaseIterable {
  /// A beta distribution with standard deviation 0.22.
  case beta
  /// F1 of counted objects: one to six objects an image, some missed, some false alarms.
  case counts
  /// Beta distributions whose standard deviation differs by cluster, evenly in 0.12...0.32.
  case unequal

  /// F1 of the images of a cluster whose true mean is `mean`.
  func draw(_ count: Int, mean: Double, _ generator: inout SplitMix64) -> [Double] {
    let deviation = self == .unequal ? Double.random(in: 0.12..<0.32, using: &generator) : 0.22
    return (0..<count).map { _ in
      self == .counts
        ? Self.counts(mean, &generator) : Self.beta(mean, deviation, &generator)
    }
  }

  private static func beta(_ mean: Double, _ deviation: Double, _ generator: inout SplitMix64)
    -> Double
  {
    let total = mean * (1 - mean) / (deviation * deviation) - 1
    let a = gamma(mean * total, &generator)
    let b = gamma((1 - mean) * total, &generator)
    return a / (a + b)
  }

  private static func counts(_ mean: Double, _ generator: inout SplitMix64) -> Double {
    let objects = Int.random(in: 1...6, using: &generator)
    let found = (0..<objects).count { _ in Double.random(in: 0..<1, using: &generator) < mean }
    let alarms = (0..<2).count { _ in Double.random(in: 0..<1, using: &generator) < (1 - mean) / 2 }
    return Double(2 * found) / Double(objects + found + alarms)
  }

  /// A gamma variable with scale 1 (Marsaglia and Tsang 2000).
  static func gamma(_ shape: Double, _ generator: inout SplitMix64) -> Double {
    guard shape >= 1 else {
      let uniform = Double.random(in: 0..<1, using: &generator)
      return gamma(shape + 1, &generator) * pow(uniform, 1 / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let z = normal(&generator)
      let v = (1 + c * z) * (1 + c * z) * (1 + c * z)
      guard v > 0 else { continue }
      let uniform = Double.random(in: 0..<1, using: &generator)
      if log(uniform) < 0.5 * z * z + d - d * v + d * log(v) { return d * v }
    }
  }

  static func normal(_ generator: inout SplitMix64) -> Double {
    NormalDistribution.quantile(Double.random(in: 1e-16..<1, using: &generator))
  }
}
