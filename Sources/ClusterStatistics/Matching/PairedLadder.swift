import Numerics

/// How groups of images changed between two evaluations, asked on ever more images.
///
/// Few images are held out for testing, and a loss often shows only with more. Each group is therefore
/// tested on the strictest level (test images, say), then with the next one added (validation
/// images), then on all, by ``PairedTest`` on units with the moderated variance of ``PairedJudgement``. The
/// least p value counts, times the number of levels looked at (Bonferroni); then Benjamini and
/// Hochberg over the groups. The strictest level that shows the change is named.
package struct PairedLadder: Sendable, Equatable {
  /// What one level says of one group.
  package struct Step: Sendable, Equatable {
    /// Differences of units, later less earlier.
    package let differences: Sample
    /// Images measured in both.
    package let images: Int
    /// Mean difference with interval and p value.
    package let test: PairedTest
    /// The change that would have been found with probability .8; see ``PairedLadder/detectable``.
    package let detectable: Double
  }

  /// What can be said.
  package let verdict: PairedJudgement.Verdict
  /// The strictest level that shows the change; `nil` where none is shown.
  package let level: Int?
  /// One a level; `nil` where it has fewer units than a judgement needs or none that the stricter
  /// level has not.
  package let steps: [Step?]
  /// P value adjusted for the levels and over all groups; `nil` where no level has enough units.
  package let adjustedPValue: Double?

  /// The change that would have been found with probability .8: of the widest level that was judged.
  ///
  /// With n units of moderated standard deviation s: s (t(1 - alpha / 2) + z(.8)) / sqrt(n) (S. C. Chow,
  /// J. Shao, H. Wang 2008, section 3.1.1), alpha being the rate over the number of groups and levels, the
  /// first step of Benjamini and Hochberg.
  package var detectable: Double? { steps.compactMap { $0 }.last?.detectable }

  /// Greatest p value of a level that would still have shown a change; `nil` where none was judged.
  ///
  /// What the least p value cost, for the levels and over the groups, every level costs.
  package func threshold(at rate: Double) -> Double? {
    guard let adjustedPValue, let least = steps.compactMap({ $0?.test.pValue }).min() else {
      return nil
    }
    return adjustedPValue > 0 ? min(rate * least / adjustedPValue, 1) : rate
  }

  /// Judges groups of pairs.
  ///
  /// - Parameters:
  ///   - differences: Later score less earlier score of each pair; not finite where not measured in
  ///     both.
  ///   - levels: Level of each pair, 0 the strictest; a level holds the stricter ones.
  ///   - units: Which pairs belong together.
  ///   - groups: Pairs of each group; groups may share pairs.
  ///   - falseDiscoveryRate: Expected share of false calls among all.
  ///   - smallest: Fewest units for a judgement.
  package static func judge(
    _ differences: [Double], levels: [Int], units: Units, groups: [[Int]],
    falseDiscoveryRate: Double = 0.10, smallest: Int = 5
  ) -> [PairedLadder] {
    precondition(
      differences.count == levels.count && levels.count == units.imageCount,
      "every pair needs a level and a unit")
    let measured = differences.filter(\.isFinite)
    let square = measured.reduce(0) { $0 + $1 * $1 } / Double(max(measured.count, 1))
    let prior = VariancePrior(variance: square, credit: 0)
    let depth = (levels.max() ?? 0) + 1
    let samples = groups.map { group in
      Self.samples(group.filter { differences[$0].isFinite }, differences, levels, units, depth)
    }
    let floor = max(smallest, 2)
    let judged = samples.map { $0.map { ($0?.sample.count ?? 0) >= floor ? $0 : nil } }
    let looks = judged.map { steps in steps.count { $0 != nil } }
    let alphas = looks.map { falseDiscoveryRate / Double(max($0 * groups.count, 1)) }
    let steps = zip(judged, alphas).map { samples, alpha in
      samples.map { $0.flatMap { Step($0.sample, images: $0.images, prior, alpha: alpha) } }
    }
    let adjusted = BenjaminiHochberg.adjusted(
      zip(steps, looks).map { steps, looks in
        steps.compactMap { $0?.test.pValue }.min().map { min($0 * Double(looks), 1) }
      })
    return groups.indices.map { group in
      PairedLadder(
        steps[group], adjusted[group], isMeasured: samples[group].contains { $0 != nil },
        rate: falseDiscoveryRate)
    }
  }
}

extension PairedLadder {
  private init(_ steps: [Step?], _ adjusted: Double?, isMeasured: Bool, rate: Double) {
    self.steps = steps
    adjustedPValue = adjusted
    let found = adjusted.map { $0 <= rate } ?? false
    // The group as a whole passed; a level shows it where its own p value is no larger than what the
    // group was let through for.
    let least = steps.compactMap { $0?.test.pValue }.min() ?? 1
    let inflation = least > 0 ? (adjusted ?? 1) / least : 1
    let shown = steps.firstIndex { step in
      guard let test = step?.test, abs(test.difference) > 1e-9 else { return false }
      return test.pValue * inflation <= rate
    }
    level = found ? shown : nil
    guard adjusted != nil else {
      verdict = isMeasured ? .tooFewImages : .unmeasured
      return
    }
    guard let level, let step = steps[level] else {
      verdict = .notDistinguishable
      return
    }
    verdict = step.test.difference > 0 ? .better : .worse
  }

  /// Differences of the units of one group at each level that has units of its own.
  private static func samples(
    _ group: [Int], _ differences: [Double], _ levels: [Int], _ units: Units, _ depth: Int
  ) -> [(sample: Sample, images: Int)?] {
    var before = 0
    return (0..<depth).map { level in
      let rows = group.filter { levels[$0] <= level }
      guard rows.count > before else { return nil }
      before = rows.count
      let pieces = UnitPieces(
        clusters: [Int32](repeating: 0, count: rows.count), units: units.of(rows))
      return Sample.byUnit(rows.map { differences[$0] }, pieces: pieces, groupCount: 1)[0]
        .map { (sample: $0, images: rows.count) }
    }
  }
}

extension PairedLadder.Step {
  fileprivate init?(_ sample: Sample, images: Int, _ prior: VariancePrior, alpha: Double) {
    guard let test = PairedTest(sample, prior: prior) else { return nil }
    self.init(
      differences: sample, images: images, test: test,
      detectable: test.standardError
        * (StudentT(degreesOfFreedom: Double(sample.count - 1)).quantile(1 - alpha / 2)
          + NormalDistribution.quantile(0.8)))
  }
}
