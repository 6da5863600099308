/// How much of the false-discovery rate each kind of finding gets.
///
/// The rate asked for is that of all findings together: with nothing to find at most so many reports
/// name anything. The shares therefore add up to 1 at most (C. E. Bonferroni 1936). Weak clusters get
/// most, for they are what is looked for. How often each kind speaks with nothing to find is simulated
/// in `Benchmarks/simulation.md`.
package enum FindingShare {
  /// Clusters that are weak.
  package static let weak = 0.68
  /// Clusters that are strong: good to know, and no reason to act.
  package static let strong = 0.01
  /// Weak places on the map.
  package static let place = 0.12
  /// Clusters that training or testing hardly saw.
  package static let coverage = 0.08
  /// Images of no cluster that are weak together.
  package static let noise = 0.03
  /// Weak classes.
  package static let weakClass = 0.08

  /// All of them.
  static let all = [weak, strong, place, coverage, noise, weakClass]
}
