import Detections

/// A population of images with objects and a detector's errors of every kind.
struct GainScenario {
  /// What is special about it.
  let name: String
  /// Units that are seen: images that are judged together, such as the frames of a video.
  let units: Int
  /// Images of a unit.
  let imagesOfUnit: Int
  /// How many classes there are, all equally frequent.
  var classes = 5
  /// How many objects an image has on average.
  var objects = 4
  /// How many times as many errors a unit has: the standard deviation of the logarithm.
  var spread = 0.0
  /// Errors of this detector over those of the usual one.
  var errors = 1.0

  /// Draws units anew.
  func errors(units: Int, seed: UInt64) throws -> DetectionErrors {
    var draw = GainSample(scenario: self, generator: Generator(state: seed))
    for image in 0..<units * imagesOfUnit {
      if image % imagesOfUnit == 0 { draw.beginUnit() }
      draw.add(image)
    }
    return DetectionErrors(
      try GroundTruth(draw.objects, imageCount: units * imagesOfUnit, categoryCount: classes),
      try DetectionSet(
        draw.found, scores: draw.scores, imageCount: units * imagesOfUnit, categoryCount: classes))
  }

  /// Unit of each image.
  var unitOfImage: [Int32] { (0..<units * imagesOfUnit).map { Int32($0 / imagesOfUnit) } }
}

/// Images that are drawn from a scenario.
private struct GainSample {
  let scenario: GainScenario
  var generator: Generator
  var objects = BoxColumns()
  var found = BoxColumns()
  var scores: [Double] = []
  private var difficulty = 1.0

  init(scenario: GainScenario, generator: Generator) {
    self.scenario = scenario
    self.generator = generator
  }

  /// Draws how hard the images that follow are.
  mutating func beginUnit() {
    // The sum of twelve shares is as good as normal.
    let normal = (0..<12).reduce(-6) { sum, _ in sum + generator.share() }
    difficulty = scenario.errors * GainSample.exponential(scenario.spread * normal)
  }

  mutating func add(_ image: Int) {
    let count = generator.below(2 * scenario.objects + 1)
    for place in 0..<count { addObject(image, x: Double(place) * 200) }
    for place in 0..<3 where generator.share() < 0.25 * difficulty {
      addDetection(image, category(), x: Double(place) * 200, y: 500, isRight: false)
    }
  }

  private mutating func addObject(_ image: Int, x: Double) {
    let category = category()
    objects.append(image: image, category: category, x: x, y: 0, width: 90, height: 90)
    let other = (category + 1) % max(scenario.classes, 2)
    let fate = generator.share() / difficulty
    switch fate {
    case ..<0.12: return
    case ..<0.22: addDetection(image, category, x: x + 45, isRight: false)
    case ..<0.30 where scenario.classes > 1: addDetection(image, other, x: x, isRight: false)
    case ..<0.34 where scenario.classes > 1: addDetection(image, other, x: x + 45, isRight: false)
    default: addDetection(image, category, x: x + 9, isRight: true)
    }
    if generator.share() < 0.1 * difficulty {
      addDetection(image, category, x: x + 9, isRight: false)
    }
  }

  private mutating func addDetection(
    _ image: Int, _ category: Int, x: Double, y: Double = 0, isRight: Bool
  ) {
    found.append(image: image, category: category, x: x, y: y, width: 90, height: 90)
    // Right detections are surer: the larger of two shares against the smaller.
    let shares = (generator.share(), generator.share())
    scores.append(isRight ? max(shares.0, shares.1) : min(shares.0, shares.1))
  }

  private mutating func category() -> Int { generator.below(scenario.classes) }

  /// e to a power, by its series.
  private static func exponential(_ power: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for step in 1...40 {
      term *= power / Double(step)
      sum += term
    }
    return sum
  }
}
