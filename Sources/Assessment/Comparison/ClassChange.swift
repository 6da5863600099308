package import ClusterStatistics
import ModelEvaluation

/// How the objects of a class fared since the baseline, on the images in both.
package struct ClassChange: Sendable, Equatable {
  /// Name of the class.
  package let name: String
  /// Images measured in both with an object or a detection of it in both, on the level shown.
  package let images: Int
  /// Which images, 0 the strictest.
  package let level: Int
  /// Mean of later less earlier F1 of the class, image by image, with its interval.
  package let test: PairedTest
  /// P value adjusted for the levels and over all classes.
  package let adjustedPValue: Double

  /// The classes that got worse beyond chance and by ``WeakClass/leastGap`` or more, the greatest loss
  /// first; none where one of the two has no class counts of single images.
  static func worse(
    _ paired: PairedScores, _ sets: [SplitSet], _ earlier: Evaluation, _ later: Evaluation,
    _ criteria: Assessment.Criteria
  ) -> [ClassChange] {
    guard let before = earlier.panels.confusionMatrix, let after = later.panels.confusionMatrix
    else {
      return []
    }
    var pairs = ClassPairs()
    for pair in paired.pairs {
      guard let level = sets.firstIndex(where: { paired.isComparable(pair, on: $0) }) else {
        continue
      }
      pairs.add(pair, at: level, paired, before, after)
    }
    let ladders = PairedLadder.judge(
      pairs.differences, levels: pairs.levels, units: paired.units.of(pairs.rows),
      groups: pairs.groups, falseDiscoveryRate: PairedEvidence.overallRate,
      smallest: max(criteria.minImages, 2))
    return zip(pairs.names, ladders).compactMap { name, ladder -> ClassChange? in
      guard ladder.verdict == .worse, let level = ladder.level, let step = ladder.steps[level],
        let adjusted = ladder.adjustedPValue, step.test.difference <= -WeakClass.leastGap
      else { return nil }
      return ClassChange(
        name: name, images: step.images, level: level, test: step.test, adjustedPValue: adjusted)
    }
    .sorted { ($0.test.difference, $0.name) < ($1.test.difference, $1.name) }
  }
}

/// F1 of classes on single images, later less earlier.
private struct ClassPairs {
  /// Classes as first met.
  private(set) var names: [String] = []
  /// Observations of each class.
  private(set) var groups: [[Int]] = []
  private(set) var differences: [Double] = []
  private(set) var levels: [Int] = []
  /// Rows of the later table.
  private(set) var rows: [Int] = []
  private var places: [String: Int] = [:]

  /// Adds what an image has of the classes that are in both.
  mutating func add(
    _ pair: ImagePairs.Pair, at level: Int, _ scores: PairedScores, _ before: ConfusionMatrix,
    _ after: ConfusionMatrix
  ) {
    let now = Self.scores(pair.later, scores.later, after)
    let then = Dictionary(
      Self.scores(pair.earlier, scores.earlier, before), uniquingKeysWith: { first, _ in first })
    for (name, f1) in now {
      guard let earlier = then[name] else { continue }
      let place = places[name] ?? names.count
      if place == names.count {
        places[name] = place
        names.append(name)
        groups.append([])
      }
      groups[place].append(differences.count)
      differences.append(f1 - earlier)
      levels.append(level)
      rows.append(pair.later)
    }
  }

  private static func scores(
    _ row: Int, _ table: ImageTable, _ matrix: ConfusionMatrix
  ) -> [(String, Double)] {
    var own = ClassCounts()
    own.read(row, of: table, background: matrix.backgroundIndex)
    return zip(own.classes, own.counts).compactMap { index, counts in
      guard matrix.classes.indices.contains(index) else { return nil }
      return counts.f1.map { (matrix.classes[index], $0) }
    }
  }
}
