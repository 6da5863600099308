import Glibc
import Numerics

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

    /// Probability of as many or more by chance; 1 where chance gives as many, which names nothing.
    var pValue: Double {
      let (marked, population) = (inside + elsewhere, insideOf + elsewhereOf)
      guard Double(inside) * Double(population) > Double(marked) * Double(insideOf) else {
        return 1
      }
      return Hypergeometric(population: population, marked: marked, drawn: insideOf)
        .upperTail(inside)
    }

    /// Whether most of the cluster has the trait and few others.
    func isTelling(_ leastShare: Double, _ leastRatio: Double) -> Bool {
      let share = Double(inside) / Double(insideOf)
      let other = elsewhereOf > 0 ? Double(elsewhere) / Double(elsewhereOf) : 0
      return share >= leastShare && share >= leastRatio * other
    }
  }

  /// Pairs of cluster and trait with the units that have it, by cluster.
  private var counts: [(cluster: Int, trait: Int32, inside: Int)] = []
  private var totals: [Int]
  private let unitCounts: [Int]
  private let pieceCount: Int

  init(_ traits: TraitColumn, traitCount: Int, _ pieces: UnitPieces, clusterCount: Int) {
    totals = [Int](repeating: 0, count: traitCount)
    unitCounts = pieces.unitCounts(clusterCount: clusterCount)
    pieceCount = pieces.count
    let images = Buckets(pieces.pieceOfImage, count: pieces.count)
    let clusters = pieces.clusters.map { Int($0) < clusterCount ? max($0, -1) : -1 }
    let members = Buckets(
      clusters.map { $0 < 0 ? Int32(clusterCount) : $0 }, count: clusterCount + 1)
    var seen = [Int32](repeating: -1, count: traitCount)
    var inside = totals
    for cluster in 0...clusterCount {
      var met: [Int32] = []
      for piece in members[cluster] {
        for image in images[piece] {
          for place in traits.places(of: image) {
            let trait = traits.numbers[place]
            if seen[Int(trait)] == piece { continue }
            seen[Int(trait)] = Int32(piece)
            if inside[Int(trait)] == 0 { met.append(trait) }
            inside[Int(trait)] += 1
          }
        }
      }
      close(cluster, met, &inside, isCluster: cluster < clusterCount)
    }
  }

  /// Takes down the traits met in a cluster.
  private mutating func close(
    _ cluster: Int, _ met: [Int32], _ inside: inout [Int], isCluster: Bool
  ) {
    for trait in met {
      totals[Int(trait)] += inside[Int(trait)]
      if isCluster { counts.append((cluster, trait, inside[Int(trait)])) }
      inside[Int(trait)] = 0
    }
  }

  /// All pairs that enough units share, in the order of clusters and traits.
  func candidates(fewest: Int) -> [Candidate] {
    counts.filter { $0.inside >= fewest }.sorted { ($0.cluster, $0.trait) < ($1.cluster, $1.trait) }
      .map { cluster, trait, inside in
        Candidate(
          cluster: cluster, trait: trait, inside: inside, insideOf: unitCounts[cluster],
          elsewhere: totals[Int(trait)] - inside, elsewhereOf: pieceCount - unitCounts[cluster])
      }
  }
}

/// Positions by a number that each has, ascending within a number.
private struct Buckets {
  private var starts: [Int]
  private var positions: [Int]

  /// Numbers outside `0..<count` are left out.
  init(_ numbers: [Int32], count: Int) {
    starts = [Int](repeating: 0, count: count + 1)
    for number in numbers where (0..<count).contains(Int(number)) { starts[Int(number) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    positions = [Int](repeating: 0, count: starts[count])
    var next = starts
    for (position, number) in numbers.enumerated() where (0..<count).contains(Int(number)) {
      positions[next[Int(number)]] = position
      next[Int(number)] += 1
    }
  }

  subscript(number: Int) -> ArraySlice<Int> { positions[starts[number]..<starts[number + 1]] }
}

extension Hypergeometric {
  /// Probability of `count` or more, where the mode lies no higher.
  fileprivate func upperTail(_ count: Int) -> Double {
    guard count > support.lowerBound else { return 1 }
    var term = exp(logProbability(count))
    var sum = 0.0
    var number = count
    while number <= support.upperBound, term > sum * 1e-17 {
      sum += term
      term *= ratioAbove(number)
      number += 1
    }
    return min(sum, 1)
  }
}
