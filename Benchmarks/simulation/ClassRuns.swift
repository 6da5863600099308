import Assessment
import ModelEvaluation
import Numerics

/// Which classes are called weak in many evaluations of a scenario.
struct ClassRuns {
  /// Runs that name a class that is like the others.
  private(set) var runsWithFalse = 0
  /// Runs that name the planted class.
  private(set) var found = 0

  /// Classes, the first the most frequent and each later one rarer, the last by seven tenths.
  static let classes = 8

  /// - Parameters:
  ///   - weak: Class whose objects are missed more often; `nil` for none.
  ///   - missed: Share of its found objects that are missed.
  init(_ scenario: Scenario, weak: Int? = nil, missed: Double = 0, runs: Int, seed: UInt64 = 51) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      let simulated = SimulatedEvaluation(scenario, &random)
      let evaluation = simulated.classified(
        scenario.model, weak: weak, missed: missed, seed: random.next())
      let named = Assessment(evaluation).weakClasses.map(\.index)
      runsWithFalse += named.contains { $0 != weak } ? 1 : 0
      found += named.contains { $0 == weak } ? 1 : 0
    }
  }
}

extension SimulatedEvaluation {
  /// The evaluation with a class for every object; frames of one group with the same outcome have the
  /// same objects.
  fileprivate func classified(
    _ model: ImageModel, weak: Int?, missed: Double, seed: UInt64
  ) -> Evaluation {
    var evaluation = evaluation(model)
    guard var table = evaluation.images else { return evaluation }
    table.confusion = ConfusionColumn()
    for image in outcomes.indices {
      var random = SplitMix64(seed: seed &+ UInt64(groups[image]))
      let turned = table.addClasses(of: image, weak: weak, missed: missed, &random)
      table.truePositives[image] -= turned
      table.falseNegatives[image] += turned
      let right = 2 * Double(table.truePositives[image])
      table.f1s[image] =
        right / (right + Double(table.falsePositives[image] + table.falseNegatives[image]))
    }
    evaluation.images = table
    let names = (0..<ClassRuns.classes).map { "class \(SimulatedEvaluation.word($0))" }
    evaluation.panels.confusionMatrix = ConfusionMatrix(
      split: "all", classes: names + ["background"], rows: [])
    return evaluation
  }
}

extension ImageTable {
  /// Deals classes to an image's objects: how many of its found ones are missed for being of the weak
  /// class.
  fileprivate mutating func addClasses(
    of image: Int, weak: Int?, missed: Double, _ random: inout SplitMix64
  ) -> Int {
    let background = ClassRuns.classes
    var turned = 0
    func triple(_ actual: Int, _ predicted: Int) {
      confusion.append(actual: Int32(actual), predicted: Int32(predicted), count: 1)
    }
    for _ in 0..<truePositives[image] {
      let index = Self.randomClass(&random)
      let isMissed = index == weak && random.unit() < missed
      turned += isMissed ? 1 : 0
      triple(index, isMissed ? background : index)
    }
    for _ in 0..<falseNegatives[image] { triple(Self.randomClass(&random), background) }
    for _ in 0..<falsePositives[image] { triple(background, Self.randomClass(&random)) }
    confusion.endImage()
    return turned
  }

  private static func randomClass(_ random: inout SplitMix64) -> Int {
    let weights = (0..<ClassRuns.classes).map { 1 - 0.1 * Double($0) }
    var place = random.unit() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      place -= weight
      if place < 0 { return index }
    }
    return ClassRuns.classes - 1
  }
}
