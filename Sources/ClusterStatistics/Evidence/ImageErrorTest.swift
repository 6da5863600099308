import Glibc
import Numerics

/// Which images of a group have more errors than their number of objects and the group's rates
/// explain.
///
/// An image of n objects misses a binomial number of them at the rate of the group's other images, and
/// raises a Poisson number of false alarms at theirs; both rates are drawn toward those of all images,
/// as if ``borrowedImages`` more were seen. The lesser of the two upper tail probabilities counts,
/// twice (C. E. Bonferroni 1936). An image with one object that is missed is no surprise; one with nine
/// is.
package struct ImageErrorTest: Sendable {
  /// Images' worth of errors that the rates of all images weigh.
  static let borrowedImages = 3.0

  /// Errors of a set of images.
  package struct Totals: Sendable {
    let images: Double
    let objects: Double
    let missed: Double
    let alarms: Double

    /// Those of some images together.
    package init(_ sums: DetectionCounts, images: Int) {
      self.images = Double(images)
      objects = Double(sums.truePositives + sums.falseNegatives)
      missed = Double(sums.falseNegatives)
      alarms = Double(sums.falsePositives)
    }
  }

  private let own: Totals
  /// Images of the group with those that are borrowed, without the image that is asked.
  private let images: Double
  /// What is borrowed of all images.
  private let objects, missed, alarms: Double

  /// Tests the images of a group against one another.
  ///
  /// - Parameters:
  ///   - group: Errors of its images.
  ///   - every: Errors of all images.
  package init(_ group: Totals, among every: Totals) {
    own = group
    let (all, weight) = (max(every.images, 1), Self.borrowedImages)
    images = own.images - 1 + weight
    objects = weight * every.objects / all
    missed = weight * every.missed / all
    alarms = weight * every.alarms / all
  }

  /// Probability of as many errors or more as an image of the group has; `nil` where it is above a level.
  package func pValue(of one: DetectionCounts, atMost level: Double) -> Double? {
    let objects = one.truePositives + one.falseNegatives
    let others = own.objects - Double(objects) + self.objects
    let missed = own.missed - Double(one.falseNegatives) + self.missed
    let rate = min(missed / max(others, .leastNonzeroMagnitude), 1)
    let mean = (own.alarms - Double(one.falsePositives) + alarms) / images
    // Misses each at the rate, and alarms each in a part of the mean, come so often at least; 1 - exp(-x) is
    // more than x / (1 + x).
    let part = mean / Double(max(one.falsePositives, 1))
    if Self.isAbove(level, one.falseNegatives, rate),
      Self.isAbove(level, one.falsePositives, part / (1 + part))
    {
      return nil
    }
    let missedTail = Self.binomialTail(one.falseNegatives, of: objects, rate: rate)
    let alarmsTail = Self.poissonTail(one.falsePositives, mean: mean)
    let pValue = min(1, 2 * min(missedTail, alarmsTail))
    return pValue <= level ? pValue : nil
  }

  /// Whether the probability of `count` things, each by its chance, is above a level; false where that takes long.
  private static func isAbove(_ level: Double, _ count: Int, _ chance: Double) -> Bool {
    guard count <= 16 else { return false }
    var probability = 1.0
    for _ in 0..<count { probability *= chance }
    return probability > level
  }

  /// Probability of `count` or more among `total` that each happen at a rate.
  static func binomialTail(_ count: Int, of total: Int, rate: Double) -> Double {
    guard count > 0 else { return 1 }
    guard rate > 0, count <= total else { return 0 }
    guard rate < 1 else { return 1 }
    return BetaDistribution(a: Double(count), b: Double(total - count + 1)).cumulative(rate)
  }

  /// Probability of `count` or more where `mean` are expected.
  static func poissonTail(_ count: Int, mean: Double) -> Double {
    guard count > 0 else { return 1 }
    guard mean > 0 else { return 0 }
    var term = exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1))
    var sum = 0.0
    var number = Double(count)
    while sum + term > sum || number < mean {
      sum += term
      number += 1
      term *= mean / number
    }
    return min(sum, 1)
  }
}
