import Assessment
import ClusterStatistics
import ModelEvaluation
import Numerics

/// Headlines of evaluations in which some test images are copies of training images.
struct LeakRuns {
  /// Runs that tell of a leak, that count it rightly, and whose headline is the one without.
  private(set) var told = 0
  private(set) var counted = 0
  private(set) var without = 0
  /// Runs in which the interval holds the mean of images that the model never saw.
  private(set) var coveredWith = 0
  private(set) var coveredWithout = 0
  private var biasWith = 0.0
  private var biasWithout = 0.0
  private let runs: Int

  /// By how much images that were trained on score better.
  static let bonus = 0.12

  init(_ scenario: Scenario, leaked share: Double, runs: Int, seed: UInt64 = 41) {
    self.runs = runs
    var random = SplitMix64(seed: seed)
    for _ in 0..<runs {
      var simulated = SimulatedEvaluation(scenario, &random)
      let copies = simulated.leak(share, scenario.model, &random)
      let evaluation = simulated.evaluation(scenario.model) { image in
        let name = SimulatedEvaluation.name(copies[image] ?? image, of: nil)
        return copies[image] == nil ? name : name.replacing(".jpg", with: "_copy.jpg")
      }
      count(Assessment(evaluation).overall, copies.count, scenario.model.mean)
    }
  }

  private mutating func count(_ scores: OverallScores, _ leaked: Int, _ mean: Double) {
    let leak = scores.leak
    told += leak == nil ? 0 : 1
    counted += leak?.rows.count ?? 0 == leaked ? 1 : 0
    without += leak?.unseen == nil ? 0 : 1
    let test = scores.lines.first { $0.name == "test" }
    coveredWith += test?.interval?.contains(mean) ?? false ? 1 : 0
    coveredWithout += scores.headline?.interval?.contains(mean) ?? false ? 1 : 0
    biasWith += (test?.scores.f1Mean ?? mean) - mean
    biasWithout += (scores.headline?.scores.f1Mean ?? mean) - mean
  }

  /// Mean over the runs of the mean F1 less that of images that were never seen, with leaked images
  /// and in the headline.
  var biases: (with: Double, without: Double) {
    (biasWith / Double(runs), biasWithout / Double(runs))
  }
}

extension SimulatedEvaluation {
  /// Makes a share of the test images copies of training images: the training image of each.
  fileprivate mutating func leak(
    _ share: Double, _ model: ImageModel, _ random: inout SplitMix64
  ) -> [Int: Int] {
    let trained = splits.indices.filter { splits[$0] == 0 }
    var copies: [Int: Int] = [:]
    for image in splits.indices where splits[image] == 2 && random.unit() < share {
      copies[image] = trained[random.below(trained.count)]
      outcomes[image] = model.draw(gap: -LeakRuns.bonus, spread: 0.5, &random)
    }
    return copies
  }
}
