/// The false-discovery rate of Benjamini and Hochberg.
package enum BenjaminiHochberg {
  /// P values adjusted for having looked at all of them.
  ///
  /// Y. Benjamini and Y. Hochberg (1995), "Controlling the false discovery rate", eq. 1, as adjusted
  /// values (Yekutieli and Benjamini 1999, section 3): with p(1) <= ... <= p(m) the adjusted p(i) is the
  /// least m p(j) / j over j >= i, at most 1. Calling everything at or under q a discovery keeps the
  /// expected share of false ones at or under q. Equal p values get equal adjusted values.
  ///
  /// `nil` means not tested: it stays `nil` and does not count toward m.
  package static func adjusted(_ pValues: [Double?]) -> [Double?] {
    let tested = pValues.indices.compactMap { index in
      pValues[index].map { (index: index, p: $0) }
    }
    let descending = tested.sorted { ($0.p, $0.index) > ($1.p, $1.index) }
    var result = [Double?](repeating: nil, count: pValues.count)
    var least = 1.0
    for (position, entry) in descending.enumerated() {
      let rank = descending.count - position
      least = min(least, entry.p * Double(descending.count) / Double(rank))
      result[entry.index] = least
    }
    return result
  }

  /// The same of the p values at or below a level among all that were tested: right where the adjusted value
  /// is at or below the level too, and above it elsewhere, for no p value gets less by being adjusted.
  ///
  /// - Parameters:
  ///   - lowest: All p values at or below the level.
  ///   - tested: Number of p values in all.
  package static func adjusted(lowest: [Double], of tested: Int) -> [Double] {
    let ascending = lowest.indices.sorted { (lowest[$0], $0) < (lowest[$1], $1) }
    var result = lowest
    var least = 1.0
    for (place, index) in ascending.enumerated().reversed() {
      least = min(least, lowest[index] * Double(tested) / Double(place + 1))
      result[index] = least
    }
    return result
  }
}
