/// How large clusters must be for this many images to show a deficit.
package enum DetectableClusterSize {
  /// The smallest cluster size at which a deficit is found, or `nil` when no size will do.
  ///
  /// Clusters of n images make K = images / n tests; alone among them, a weak cluster must reach
  /// alpha = falseDiscoveryRate / K (the first step of Benjamini and Hochberg). Its deficit is found
  /// with probability `power` when
  ///
  ///     deficit / (s sqrt(1 / n + 1 / (images - n))) >= t(1 - alpha / 2, n - 1 + 10) + z(power),
  ///
  /// the usual sample-size formula for two means (S. C. Chow, J. Shao, H. Wang 2008, section 3.2.1)
  /// with the t quantile that ``Judgement`` really asks for (see ``VariancePrior/credit``). The size counts images with a score in
  /// the splits that are judged; a cluster's other images come on top. `minClusterSize` of HDBSCAN
  /// is a lower bound, so that clusters found with it are at least this large.
  ///
  /// - Parameters:
  ///   - images: Measured images that are judged.
  ///   - standardDeviation: Of scores within clusters; 0 and less give the smallest size.
  ///   - deficit: Difference from the rest that should not go unseen, as F1.
  ///   - falseDiscoveryRate: As in ``Judgement``.
  ///   - power: Probability of finding such a cluster.
  ///   - minImages: Fewest images for a verdict.
  package static func smallest(
    images: Int, standardDeviation: Double, deficit: Double = 0.25,
    falseDiscoveryRate: Double = 0.10, power: Double = 0.80, minImages: Int = 5
  ) -> Int? {
    let floor = max(minImages, 2)
    guard deficit > 0, images >= 2 * floor else { return nil }
    guard standardDeviation > 0 else { return floor }
    let largest = images / 2
    let prior = VariancePrior(variance: standardDeviation * standardDeviation)
    func suffices(_ size: Int) -> Bool {
      let n = Double(size)
      let rest = Double(images) - n
      let alpha = min(falseDiscoveryRate * n / Double(images), 1)
      let error = standardDeviation * (1 / n + 1 / rest).squareRoot()
      let needed =
        StudentT(degreesOfFreedom: n - 1 + prior.credit).quantile(1 - alpha / 2)
        + NormalDistribution.quantile(power)
      return deficit / error >= needed
    }
    // Up to half of the images a larger cluster is always easier to tell: halve the interval.
    guard suffices(largest) else { return nil }
    var low = floor
    var high = largest
    while low < high {
      let size = (low + high) / 2
      if suffices(size) { high = size } else { low = size + 1 }
    }
    return low
  }
}
