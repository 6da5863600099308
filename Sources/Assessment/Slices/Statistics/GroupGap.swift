package import ClusterStatistics

/// How much lower a group of images lies than all others, on units.
package struct GroupGap: Sendable, Equatable {
  /// Values of the group, one a unit.
  package let inside: Sample
  /// Values of all other images, one a unit.
  package let outside: Sample
  /// Images of the group.
  package let images: Int
  /// Probability that as many units drawn from all lie so low: the test of ``WeakClusterTest`` for one
  /// group; `nil` for a group with fewer units than a verdict needs.
  package let pValue: Double?

  /// Mean of the others less that of the group.
  package var gap: Double { outside.mean - inside.mean }

  /// Compares a group with the rest; `nil` where one of the two has no image.
  ///
  /// - Parameters:
  ///   - values: A finite number in 0...1 for each image.
  ///   - errors: How much each image falls short, which the test goes by.
  ///   - isInside: Whether each image belongs to the group.
  ///   - units: Which images belong together.
  ///   - smallest: Fewest units of a group that is tested; `nil` tests none.
  package init?(
    _ values: [Double], errors: ErrorScores, isInside: [Bool], units: Units, smallest: Int?
  ) {
    let pieces = UnitPieces(clusters: isInside.map { $0 ? 0 : 1 }, units: units)
    let samples = Sample.byUnit(values, pieces: pieces, groupCount: 2)
    guard let inside = samples[0], let outside = samples[1] else { return nil }
    self.inside = inside
    self.outside = outside
    images = isInside.count { $0 }
    guard let smallest else {
      pValue = nil
      return
    }
    pValue = Self.pValue(errors, isInside: isInside, units: units, smallest: smallest)
  }

  /// Probability that as many units as a group has, drawn from all, lie so low: that of ``pValue``.
  ///
  /// - Parameter level: Up to which it alone matters, as in ``WeakClusterTest``.
  static func pValue(
    _ errors: ErrorScores, isInside: [Bool], units: Units, smallest: Int, level: Double = 0
  ) -> Double? {
    let test = WeakClusterTest(
      errors, clusters: isInside.map { $0 ? 0 : -1 }, clusterCount: 1, units: units,
      smallest: max(smallest, 2), level: level)
    return (test.results.first ?? nil)?.pValueWeak
  }

  /// Where the true gap lies.
  ///
  /// From the intervals of the two means (``HonestInterval``), by the method of variance estimates
  /// recovery: G. Y. Zou and A. Donner (2008), "Construction of confidence limits about effect measures",
  /// Statistics in Medicine 27, eq. 3; for shares it is the interval of R. G. Newcombe (1998).
  package func interval(level: Double) -> ClosedRange<Double> {
    let (low, high) = (
      HonestInterval(inside, level: level).interval, HonestInterval(outside, level: level).interval
    )
    func distance(_ one: Double, _ other: Double) -> Double {
      (one * one + other * other).squareRoot()
    }
    let least =
      gap - distance(outside.mean - high.lowerBound, low.upperBound - inside.mean)
    let most = gap + distance(high.upperBound - outside.mean, inside.mean - low.lowerBound)
    return min(least, gap)...max(most, gap)
  }

  /// Units of the group at which a gap would be found with probability .8 among so many groups; `nil`
  /// where 100,000 are too few, or nothing scatters.
  package func unitsNeeded(toShow gap: Double, groups: Int, smallest: Int) -> Int? {
    guard gap > 0, let dispersion = ScoreDispersion(within: [inside, outside]) else { return nil }
    return DetectableGap(dispersion: dispersion, isWeighed: false).units(
      for: gap, others: max(outside.count, 2), clusters: groups, smallest: smallest)
  }
}
