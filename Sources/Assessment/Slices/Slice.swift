/// A finding about a group of images, kept as a rule by which a later evaluation finds the group again.
package struct Slice: Sendable, Equatable {
  /// What was found of the group.
  package let kind: Kind
  /// What the group was called in the evaluation that it is from, `Cluster 6`; for people.
  package let name: String
  /// Which images belong to it.
  package let rule: SliceRule
  /// The images on which that was found, of those that the rule picks.
  package let judgedOn: SplitSet
  /// Mean over the group's images of what it is about (``Kind/measure``), 0...1.
  package let value: Double
  /// The same mean over all other images.
  package let rest: Double
  /// Images of the group that were judged.
  package let images: Int
  /// Units among them: videos, sources, or images that belong to nothing larger.
  package let units: Int

  /// How much lower the group was than the rest, as a fraction.
  package var gap: Double { rest - value }

  /// Kinds of findings that are kept; part of the documented data.
  package enum Kind: String, Sendable, CaseIterable {
    /// A cluster that was weak beyond chance.
    case weakCluster = "weak-cluster"
    /// A place on the map that was weak beyond chance.
    case weakNeighbourhood = "weak-neighbourhood"
    /// A cluster with far fewer training images than the rest.
    case missingFromTraining = "missing-from-training"

    /// What is compared between the group and the rest.
    package var measure: SliceMeasure { self == .missingFromTraining ? .trainingShare : .f1 }
  }
}
