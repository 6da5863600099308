import Detections
import FoundationEssentials

/// How often the 95 % intervals of gains hold the gain of very many images.
enum GainCoverage {
  private static let scenarios = [
    GainScenario(name: "30 images", units: 30, imagesOfUnit: 1),
    GainScenario(name: "100 images", units: 100, imagesOfUnit: 1),
    GainScenario(name: "300 images", units: 300, imagesOfUnit: 1),
    GainScenario(name: "1,000 images", units: 1000, imagesOfUnit: 1),
    GainScenario(name: "300 images, 1 class", units: 300, imagesOfUnit: 1, classes: 1),
    GainScenario(name: "300 images, 20 classes", units: 300, imagesOfUnit: 1, classes: 20),
    GainScenario(name: "300 images, few errors", units: 300, imagesOfUnit: 1, errors: 0.3),
    GainScenario(name: "300 images, many errors", units: 300, imagesOfUnit: 1, errors: 1.8),
    GainScenario(name: "300 images, unequal", units: 300, imagesOfUnit: 1, spread: 0.6),
    GainScenario(name: "60 videos of 10", units: 60, imagesOfUnit: 10, spread: 0.6),
    GainScenario(name: "20 videos of 10", units: 20, imagesOfUnit: 10, spread: 0.6),
    GainScenario(name: "10 videos of 10", units: 10, imagesOfUnit: 10, spread: 0.6),
  ]
  /// Images that stand for the population.
  private static let population = 40_000

  /// Prints a row a scenario.
  static func run(runs: Int) throws {
    let kinds = ErrorKind.allCases.map { "\($0)" }
    print("| images | \(kinds.joined(separator: " | ")) | of a class |")
    print("|---|\(String(repeating: "--:|", count: kinds.count + 1))")
    for scenario in scenarios {
      let row = try Row(scenario, runs: runs)
      print("| \(scenario.name) | \(row.cells.joined(separator: " | ")) |")
    }
  }

  /// The share of runs in which the interval holds the gain, by kind, and of all classes.
  private struct Row {
    private var held = [Int](repeating: 0, count: ErrorKind.allCases.count)
    private var made = 0
    private var classesHeld = 0
    private var classesMade = 0

    init(_ scenario: GainScenario, runs: Int) throws {
      let all = ErrorGains(
        try scenario.errors(units: population / scenario.imagesOfUnit, seed: 99_999))
      for run in 0..<runs {
        let errors = try scenario.errors(units: scenario.units, seed: UInt64(run) << 32)
        guard let intervals = GainIntervals(errors, units: scenario.unitOfImage) else { continue }
        made += 1
        for kind in ErrorKind.allCases.indices { count(kind, intervals, all) }
      }
    }

    private mutating func count(_ kind: Int, _ intervals: GainIntervals, _ all: ErrorGains) {
      if intervals.gains[kind].contains(all.gains[kind]) { held[kind] += 1 }
      for (interval, gain) in zip(intervals.classGains[kind], all.classGains[kind]) {
        guard let interval, let gain else { continue }
        classesMade += 1
        if interval.contains(gain) { classesHeld += 1 }
      }
    }

    var cells: [String] {
      held.map { Self.percent($0, made) } + [Self.percent(classesHeld, classesMade)]
    }

    private static func percent(_ part: Int, _ whole: Int) -> String {
      let tenths = (1000 * part + whole / 2) / max(whole, 1)
      return "\(tenths / 10).\(tenths % 10)"
    }
  }
}
