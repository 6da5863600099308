/// Several looks at one hypothesis, some of which got more weight beforehand than others.
///
/// R. J. Simes (1986), "An improved Bonferroni procedure for multiple tests of significance", with the
/// weights of Y. Hochberg and U. Liberman (1994), "An extended Simes' test": with ascending p values the
/// least p(i) W / (w(1) + ... + w(i)), W being the sum of all weights. Right for looks that rise and fall
/// together, as those on nested images do (S. K. Sarkar 1998). With equal weights it is Simes' own.
struct WeightedSimes: Sendable, Equatable {
  /// One look.
  struct Look: Sendable, Equatable {
    let pValue: Double
    /// More than 0.
    let weight: Double
  }

  private let looks: [Look]

  /// Takes the looks in any order.
  init(_ looks: [Look]) { self.looks = looks }

  /// P value of all looks together; `nil` without any.
  var combined: Double? { Self.combined(looks) }

  /// P value of each look by itself, paid for by closure: the greatest combined one of all sets of
  /// looks that hold it.
  ///
  /// R. Marcus, E. Peritz, K. R. Gabriel (1976), "On closed testing procedures with special reference to
  /// ordered analysis of variance". A look beside one that is sure costs nothing more.
  var closed: [Double] {
    looks.indices.map { look in
      (1..<(1 << looks.count)).filter { $0 & (1 << look) != 0 }
        .compactMap { set in
          Self.combined(looks.indices.filter { set & (1 << $0) != 0 }.map { looks[$0] })
        }
        .max() ?? 1
    }
  }

  private static func combined(_ looks: [Look]) -> Double? {
    let total = looks.reduce(0) { $0 + $1.weight }
    var weight = 0.0
    return looks.sorted { ($0.pValue, $0.weight) < ($1.pValue, $1.weight) }.map { look in
      weight += look.weight
      return look.pValue * total / weight
    }
    .min()
  }
}
