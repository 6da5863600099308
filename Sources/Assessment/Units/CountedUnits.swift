package import ClusterStatistics

/// Which images count as one observation, and how that is known.
package struct CountedUnits: Sendable, Equatable {
  /// Number of images.
  package let images: Int
  /// Number of units that they are: videos, pictures with their copies, single images.
  package let units: Int
  /// How it is known which images belong together.
  package let rule: UnitRule
  /// Unit of each row of the image table.
  package let assignment: [Int32]

  /// Whether every image counts for itself.
  package var isIndependent: Bool { units == images }
}

extension CountedUnits {
  init(_ units: Units) {
    self.init(
      images: units.imageCount, units: units.count, rule: units.rule,
      assignment: units.assignment)
  }
}
