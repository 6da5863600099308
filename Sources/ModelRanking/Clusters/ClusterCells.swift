import ClusterStatistics

/// Which models are below the best of a cluster beyond chance.
///
/// A model is below the best where some other model is better than it. So its p value is the least of
/// the one-sided paired t tests against each of the others (``PairedTest`` over units, the variance drawn
/// toward that of the differences in all clusters, ``VariancePrior``) times their number (J. C. Hsu 1984, "Constrained simultaneous confidence intervals
/// for multiple comparisons with the best", with C. E. Bonferroni's bound); then Benjamini and Hochberg
/// over all cells of all clusters.
package struct ClusterCells {
  /// P value of each model in each cluster, `[cluster][model]`; `nil` for clusters with too few units.
  package let adjusted: [[Double?]]

  /// Tests the models in clusters.
  ///
  /// - Parameters:
  ///   - scores: The scores; levels are not looked at.
  ///   - clusters: Images of each cluster.
  ///   - smallest: Fewest units for a judgement.
  package init(_ scores: ModelScores, clusters: [[Int]], smallest: Int) {
    let priors = Self.priors(scores, images: clusters.flatMap(\.self))
    let raw = clusters.map { images -> [Double?] in
      guard scores.units.of(images).count >= max(smallest, 2) else {
        return Array(repeating: nil, count: scores.modelCount)
      }
      return (0..<scores.modelCount).map { model in
        Self.pValue(of: model, scores, images, priors)
      }
    }
    let all = BenjaminiHochberg.adjusted(raw.flatMap(\.self))
    let width = scores.modelCount
    adjusted = clusters.indices.map { Array(all[($0 * width)..<(($0 + 1) * width)]) }
  }

  /// Probability, were no model better than this one, of another being as far ahead.
  private static func pValue(
    of model: Int, _ scores: ModelScores, _ images: [Int], _ priors: [[Double]]
  ) -> Double? {
    let others = (0..<scores.modelCount).filter { $0 != model }
    let least = others.compactMap { other -> Double? in
      let differences = images.map { scores.values[other][$0] - scores.values[model][$0] }
      let prior = VariancePrior(variance: priors[other][model])
      let test = sample(differences, scores.units.of(images))
        .flatMap { PairedTest($0, prior: prior) }
      return test.map { $0.difference > 0 ? $0.pValue / 2 : 1 - $0.pValue / 2 }
    }.min()
    return least.map { min($0 * Double(others.count), 1) }
  }

  /// Mean square of the differences of every two models over the units of all clusters.
  private static func priors(_ scores: ModelScores, images: [Int]) -> [[Double]] {
    let models = 0..<scores.modelCount
    guard !images.isEmpty else { return models.map { _ in models.map { _ in 0 } } }
    let units = scores.units.of(images)
    let sums = UnitSums(
      scores.values, images: images, groups: units.assignment.map(Int.init), count: units.count)
    return models.map { one in models.map { sums.meanSquare(one, $0) } }
  }

  private static func sample(_ values: [Double], _ units: Units) -> Sample? {
    let pieces = UnitPieces(
      clusters: [Int32](repeating: 0, count: values.count), units: units)
    return Sample.byUnit(values, pieces: pieces, groupCount: 1)[0]
  }
}
