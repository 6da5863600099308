import ClusterStatistics
import Numerics

/// How the scores of images come about.
enum ImageModel: String {
  /// 1 + Poisson(1.5) objects, each found with probability .80, Poisson(.25) alarms: mean F1 .808.
  case counts
  /// The same with .95 and Poisson(.06) alarms.
  case goodCounts = "counts .95"
  /// Nearly all near .97, one in eight far below: .88 Normal(.97, .01), .12 Beta(1, 4).
  case heavy
  /// 0 or 1, 1 with probability .8.
  case binary
  /// The same with .9.
  case goodBinary = "binary .9"
  /// Beta with mean .72 and a standard deviation of .08 to .36 that differs by cluster.
  case unequal
  /// 0 with a probability of its own for each cluster, else alike, with mean .72 everywhere.
  case lopsided

  /// Whether images have counts, not only an F1.
  var hasCounts: Bool { self == .counts || self == .goodCounts }

  /// Mean F1 without a gap; of counted objects by enumeration.
  var mean: Double {
    switch self {
    case .counts: 0.807_802
    case .goodCounts: 0.952_799
    case .heavy: 0.877_606
    case .binary: 0.8
    case .goodBinary: 0.9
    case .unequal, .lopsided: 0.72
    }
  }

  /// What came of one image.
  struct Outcome {
    var truePositives = 0.0
    var falsePositives = 0.0
    var falseNegatives = 0.0
    var f1: Double
  }

  /// One image of a cluster whose mean F1 lies `gap` lower; `spread` in 0...1 is the cluster's own.
  func draw(gap: Double, spread: Double, _ random: inout SplitMix64) -> Outcome {
    switch self {
    case .counts: Self.counted(Self.detection(gap), alarms: 0.25, &random)
    case .goodCounts: Self.counted(0.95 - gap, alarms: 0.06, &random)
    case .binary: Outcome(f1: random.unit() < mean - gap ? 1 : 0)
    case .goodBinary: Outcome(f1: random.unit() < mean - gap ? 1 : 0)
    case .heavy:
      Outcome(
        f1: random.unit() < 0.88
          ? min(0.97 + 0.01 * random.normal(), 1) : random.beta(mean: 0.2, total: 5))
    case .unequal:
      Outcome(f1: random.beta(mean: mean - gap, deviation: 0.08 + 0.28 * spread))
    case .lopsided:
      Outcome(
        f1: random.unit() < 1 - (mean - gap) / (0.74 + 0.26 * spread) ? 0 : 0.74 + 0.26 * spread)
    }
  }

  /// Probability of finding an object at which the mean F1 lies `gap` lower than at .80.
  private static func detection(_ gap: Double) -> Double {
    let solved = [
      0: 0.80, 0.10: 0.676_0, 0.15: 0.617_5, 0.25: 0.506_7, 0.30: 0.454_1, 0.40: 0.353_9,
    ]
    return solved[gap] ?? 0.80 - 1.16 * gap
  }

  private static func counted(
    _ detection: Double, alarms: Double, _ random: inout SplitMix64
  ) -> Outcome {
    let objects = 1 + random.poisson(1.5)
    let found = (0..<objects).count { _ in random.unit() < detection }
    let wrong = random.poisson(alarms) + objects - found
    let total = Double(2 * found + wrong)
    return Outcome(
      truePositives: Double(found), falsePositives: Double(wrong - objects + found),
      falseNegatives: Double(objects - found), f1: Double(2 * found) / total)
  }
}
