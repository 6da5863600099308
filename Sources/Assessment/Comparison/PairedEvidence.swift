import ClusterStatistics
import ModelEvaluation

/// Images of two evaluations that may be compared, each on the strictest level that it belongs to.
struct PairedEvidence {
  /// The images.
  let pairs: [ImagePairs.Pair]
  /// Level of each, 0 the strictest.
  let levels: [Int]
  private let scores: PairedScores
  private let differences: [Double]
  private let units: Units

  /// Evidence of the pairs that have a level.
  init(_ scores: PairedScores, level: (ImagePairs.Pair) -> Int?) {
    let found = scores.pairs.compactMap { pair in level(pair).map { (pair, $0) } }
    self.scores = scores
    pairs = found.map(\.0)
    levels = found.map(\.1)
    differences = pairs.map(scores.difference)
    units = scores.units.of(pairs.map(\.later))
  }

  /// Whether every image scores as before.
  var isUnchanged: Bool { differences.allSatisfy { !$0.isFinite || $0 == 0 } }

  /// How groups of pairs changed, judged together; `nil` where none of a group is measured in both.
  func changes(_ groups: [[Int]], rate: Double, minImages: Int) -> [PairedChange?] {
    let ladders = PairedLadder.judge(
      differences, levels: levels, units: units, groups: groups, falseDiscoveryRate: rate,
      smallest: max(minImages, 2))
    return zip(groups, ladders).map(change)
  }

  /// The image that lost most among those that a change shows.
  func worst(of group: [Int], _ change: PairedChange?) -> ImagePairs.Pair? {
    change.flatMap { change in
      shown(group, at: change.level).min { differences[$0] < differences[$1] }.map { pairs[$0] }
    }
  }

  private func shown(_ group: [Int], at level: Int) -> [Int] {
    group.filter { levels[$0] <= level && differences[$0].isFinite }
  }

  private func change(_ group: [Int], _ ladder: PairedLadder) -> PairedChange? {
    let widest = group.filter { differences[$0].isFinite }.map { levels[$0] }.max()
    guard let level = ladder.level ?? ladder.steps.firstIndex(where: { $0 != nil }) ?? widest,
      let before = Sample(shown(group, at: level).map { scores.earlier.f1s[pairs[$0].earlier] }),
      let after = Sample(shown(group, at: level).map { scores.later.f1s[pairs[$0].later] })
    else { return nil }
    return PairedChange(
      level: level, count: after.count, before: before.mean, after: after.mean,
      difference: after.mean - before.mean,
      test: ladder.steps[level]?.test ?? test(shown(group, at: level)), ladder: ladder,
      detectable: detectable(ladder))
  }

  private func detectable(_ ladder: PairedLadder) -> PairedChange.Detectable? {
    ladder.steps.lastIndex { $0 != nil }.flatMap { level in
      ladder.steps[level].map {
        PairedChange.Detectable(change: $0.detectable, level: level, count: $0.images)
      }
    }
  }

  /// The test of a group that is too small for a verdict; its interval is shown all the same.
  private func test(_ group: [Int]) -> PairedTest? {
    let measured = differences.filter(\.isFinite)
    let square = measured.reduce(0) { $0 + $1 * $1 } / Double(max(measured.count, 1))
    let pieces = UnitPieces(
      clusters: [Int32](repeating: 0, count: group.count), units: units.of(group))
    return Sample.byUnit(group.map { differences[$0] }, pieces: pieces, groupCount: 1)[0]
      .flatMap { PairedTest($0, prior: VariancePrior(variance: square, credit: 0)) }
  }
}
