/// What the images of a cluster share and others do not.
///
/// For each cluster and each trait (a part of the name, a class that is present, a split) that at least three
/// of its units have: Fisher's exact test, one-sided, of the cluster's units against all others
/// (R. A. Fisher 1934, section 21.02), and the false-discovery rate of Benjamini and Hochberg over all
/// those pairs. So on names that mean nothing at most ``rate`` of evaluations name any cluster. A trait
/// names a cluster only if most of its units have it and few others.
package struct SharedTraits: Sendable, Equatable {
  /// A trait that a cluster is named by.
  package struct Trait: Sendable, Equatable {
    /// Number of the trait.
    package let trait: Int32
    /// Units of the cluster that have it.
    package let inside: Int
    /// Units of the cluster.
    package let insideOf: Int
    /// Other units that have it.
    package let elsewhere: Int
    /// Other units.
    package let elsewhereOf: Int
    /// P value adjusted over all pairs of cluster and trait.
    package let adjustedPValue: Double
  }

  /// The clearest traits of each cluster, clearest first; none where nothing is shared.
  package let traits: [[Trait]]

  /// Expected share of false names among all names.
  package static let rate = 0.05
  /// Fewest units that must share a trait.
  package static let fewestUnits = 3
  /// Share of a cluster's units that must have a trait.
  private static let leastShare = 0.6
  /// How many times as common it must be as elsewhere.
  private static let leastRatio = 4.0

  /// Looks for shared traits.
  ///
  /// - Parameters:
  ///   - traits: Traits of each image.
  ///   - traitCount: Number of traits.
  ///   - clusters: Cluster of each image; outside `0..<clusterCount` it belongs to none, and to the others.
  ///   - clusterCount: Number of clusters.
  ///   - units: Which images belong together; a unit has what any of its images has.
  package init(
    traits: TraitColumn, traitCount: Int, clusters: [Int32], clusterCount: Int, units: Units
  ) {
    let pieces = UnitPieces(clusters: clusters, units: units)
    let tables = TraitTables(
      traits, traitCount: traitCount, pieces, clusterCount: clusterCount, fewest: Self.fewestUnits)
    let candidates = tables.candidates
    let low = candidates.map { ($0, $0.pValue) }.filter { $0.1 <= Self.rate }
    let adjusted = BenjaminiHochberg.adjusted(lowest: low.map(\.1), of: candidates.count)
    var found = [[Trait]](repeating: [], count: clusterCount)
    for ((candidate, _), p) in zip(low, adjusted) {
      guard p <= Self.rate, candidate.isTelling(Self.leastShare, Self.leastRatio) else {
        continue
      }
      found[candidate.cluster].append(
        Trait(
          trait: candidate.trait, inside: candidate.inside, insideOf: candidate.insideOf,
          elsewhere: candidate.elsewhere, elsewhereOf: candidate.elsewhereOf, adjustedPValue: p))
    }
    self.traits = found.map {
      $0.sorted { ($0.adjustedPValue, $0.trait) < ($1.adjustedPValue, $1.trait) }
    }
  }
}
