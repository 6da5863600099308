import Glibc
import Numerics

/// How many units of each cluster have each trait that any may be named by.
struct TraitTables {
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

  /// All pairs that enough units share, in the order of clusters and traits.
  let candidates: [Candidate]

  /// Counts units.
  ///
  /// - Parameters:
  ///   - fewest: Fewest units of a cluster that must share a trait.
  ///   - mostInTable: Most numbers of a table of clusters and traits; more are counted in a list.
  init(
    _ traits: TraitColumn, traitCount: Int, _ pieces: UnitPieces, clusterCount: Int, fewest: Int,
    mostInTable: Int = 1 << 22
  ) {
    let common = CommonTraits(traits, traitCount: traitCount, fewest: fewest)
    let visits = UnitTraits(traits, common, pieces, clusterCount: clusterCount)
    let isSmall = (clusterCount + 1) * common.traits.count <= mostInTable
    let counts = isSmall ? visits.inTable() : visits.sorted()
    var totals = [Int](repeating: 0, count: common.traits.count)
    for count in counts { totals[count.place] += count.units }
    let unitCounts = pieces.unitCounts(clusterCount: clusterCount)
    candidates = counts.filter { $0.units >= fewest && $0.cluster < clusterCount }.map { count in
      Candidate(
        cluster: count.cluster, trait: common.traits[count.place], inside: count.units,
        insideOf: unitCounts[count.cluster], elsewhere: totals[count.place] - count.units,
        elsewhereOf: pieces.count - unitCounts[count.cluster])
    }
  }
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
