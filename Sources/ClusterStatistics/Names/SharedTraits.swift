import Glibc

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
  ///   - traits: Traits of each image, each once.
  ///   - traitCount: Number of traits.
  ///   - clusters: Cluster of each image; outside `0..<clusterCount` it belongs to none, and to the others.
  ///   - clusterCount: Number of clusters.
  ///   - units: Which images belong together; a unit has what any of its images has.
  package init(
    traits: [[Int32]], traitCount: Int, clusters: [Int32], clusterCount: Int, units: Units
  ) {
    let pieces = UnitPieces(clusters: clusters, units: units)
    let tables = TraitTables(traits, traitCount: traitCount, pieces, clusterCount: clusterCount)
    let candidates = tables.candidates(fewest: Self.fewestUnits)
    let adjusted = BenjaminiHochberg.adjusted(candidates.map(\.pValue))
    var found = [[Trait]](repeating: [], count: clusterCount)
    for (candidate, p) in zip(candidates, adjusted) {
      guard let p, p <= Self.rate, candidate.isTelling(Self.leastShare, Self.leastRatio) else {
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

/// How many units of each cluster have each trait.
private struct TraitTables {
  /// A cluster and a trait with their numbers.
  struct Candidate {
    let cluster: Int
    let trait: Int32
    let inside, insideOf, elsewhere, elsewhereOf: Int

    /// Probability of as many or more by chance.
    var pValue: Double {
      let distribution = Hypergeometric(
        population: insideOf + elsewhereOf, marked: inside + elsewhere, drawn: insideOf)
      return distribution.upperTail(inside)
    }

    /// Whether most of the cluster has the trait and few others.
    func isTelling(_ leastShare: Double, _ leastRatio: Double) -> Bool {
      let share = Double(inside) / Double(insideOf)
      let other = elsewhereOf > 0 ? Double(elsewhere) / Double(elsewhereOf) : 0
      return share >= leastShare && share >= leastRatio * other
    }
  }

  private let counts: [Int64: Int]
  private let totals: [Int]
  private let unitCounts: [Int]
  private let pieceCount: Int

  init(_ traits: [[Int32]], traitCount: Int, _ pieces: UnitPieces, clusterCount: Int) {
    var members = [Set<Int32>](repeating: [], count: pieces.count)
    for (image, piece) in pieces.pieceOfImage.enumerated() where piece >= 0 {
      members[Int(piece)].formUnion(traits[image])
    }
    var counts: [Int64: Int] = [:]
    var totals = [Int](repeating: 0, count: traitCount)
    for (piece, own) in members.enumerated() {
      let cluster = pieces.clusters[piece]
      for trait in own {
        totals[Int(trait)] += 1
        if cluster >= 0, cluster < clusterCount {
          counts[Int64(cluster) << 32 | Int64(trait), default: 0] += 1
        }
      }
    }
    self.counts = counts
    self.totals = totals
    unitCounts = pieces.unitCounts(clusterCount: clusterCount)
    pieceCount = pieces.count
  }

  /// All pairs that enough units share, in the order of clusters and traits.
  func candidates(fewest: Int) -> [Candidate] {
    counts.filter { $0.value >= fewest }.sorted { $0.key < $1.key }.map { key, inside in
      let (cluster, trait) = (Int(key >> 32), Int32(truncatingIfNeeded: key))
      return Candidate(
        cluster: cluster, trait: trait, inside: inside, insideOf: unitCounts[cluster],
        elsewhere: totals[Int(trait)] - inside, elsewhereOf: pieceCount - unitCounts[cluster])
    }
  }
}

extension Hypergeometric {
  /// Probability of `count` or more.
  fileprivate func upperTail(_ count: Int) -> Double {
    guard count > support.lowerBound else { return 1 }
    var sum = 0.0
    for number in stride(from: min(count, support.upperBound), through: support.upperBound, by: 1) {
      let term = exp(logProbability(number))
      sum += term
      if number > mode, term < sum * 1e-17 { break }
    }
    return min(sum, 1)
  }
}
