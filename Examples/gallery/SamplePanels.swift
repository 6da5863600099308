import ModelEvaluation

/// Made-up panels in the shapes that real evaluations have.
enum SamplePanels {
  static let fruit = ["bruise", "stem", "leaf", "rot", "scab", "insect hole", "label", "twig"]

  /// So many class names.
  static func names(_ count: Int) -> [String] {
    (0..<count).map { $0 < fruit.count ? fruit[$0] : "species \($0)" }
  }

  /// Average precision around a middle.
  static func precisions(_ map50: Double) -> ClassMetrics {
    ClassMetrics(map50: map50, map75: map50 * 0.7, map50To95: map50 * 0.6)
  }

  static func mapResults(
    splits: [String] = ["train", "valid", "test"], classes: [String] = fruit, hasSizes: Bool = true
  ) -> MapResults {
    var random = Seeded(7)
    return MapResults(
      splits: splits.enumerated().map { position, name in
        let middle = 0.9 - 0.08 * Double(position % 5)
        return MapResults.Split(
          name: name, metrics: precisions(middle),
          sizes: hasSizes
            ? [
              .init(name: "small", metrics: precisions(middle - 0.4)),
              .init(name: "medium", metrics: precisions(middle - 0.05)),
              .init(
                name: "large", metrics: position == 1 ? ClassMetrics() : precisions(middle + 0.05)),
            ] : [],
          classes: classes.enumerated().map {
            MapResults.Class(
              name: $1,
              metrics: $0 == 6 ? ClassMetrics() : precisions(0.3 + 0.65 * random.uniform()))
          })
      })
  }

  static let segmentation = MapResults(
    splits: ["valid", "test"].map { name in
      MapResults.Split(
        name: name, metrics: pixels(0.58),
        classes: ["canopy", "path", "water"].enumerated().map {
          MapResults.Class(name: $1, metrics: pixels(0.4 + 0.2 * Double($0)))
        })
    }, taskType: "semantic-segmentation")

  private static func pixels(_ iou: Double) -> ClassMetrics {
    ClassMetrics(iou: iou, precision: iou + 0.16, recall: iou + 0.13, f1: iou + 0.145)
  }

  /// Scores of detections whose confidences lie around a middle.
  static func curve(
    middle: Double, recall: Double, thresholds: [Double] = (0..<100).map { Double($0) / 100 }
  ) -> ConfidenceSweep.Curve {
    let points = thresholds.map { threshold in
      let kept = 1 / (1 + pow10((threshold - middle) * 4))
      let recall = recall * kept
      let precision = min(1, 0.25 + 0.75 * (1 - pow10(-3.2 * threshold / middle * 0.5)))
      let isNone = recall < 0.004
      return ConfidenceSweep.Point(
        threshold: threshold, precision: isNone ? nil : precision, recall: isNone ? 0 : recall,
        f1: isNone ? 0 : 2 * precision * recall / (precision + recall))
    }
    var curve = ConfidenceSweep.Curve(points: points)
    curve.optimalThreshold = curve.optimum?.threshold
    return curve
  }

  /// Ten to a power, by halving, so that no platform's rounding shows in the goldens.
  private static func pow10(_ exponent: Double) -> Double {
    var (value, step) = (1.0, 10.0)
    var rest = abs(exponent)
    while rest >= 1 {
      value *= 10
      rest -= 1
    }
    for _ in 0..<24 {
      step = step.squareRoot()
      rest *= 2
      if rest >= 1 {
        value *= step
        rest -= 1
      }
    }
    return exponent < 0 ? 1 / value : value
  }

  static func sweep(classes: [String] = fruit) -> ConfidenceSweep {
    ConfidenceSweep(splits: [
      .init(
        name: "test", curve: curve(middle: 0.62, recall: 0.9),
        classes: classes.enumerated().map { position, name in
          .init(
            name: name,
            curve: curve(
              middle: 0.3 + 0.07 * Double(position % 9), recall: 0.95 - 0.05 * Double(position % 7))
          )
        })
    ])
  }

  static func performance(
    _ names: [String], split: String? = "test", without: Set<Int> = [6]
  ) -> PerformanceByClass {
    var random = Seeded(11)
    return PerformanceByClass(
      split: split,
      classes: names.enumerated().map { position, name in
        if without.contains(position) {
          let zeros = ClassMetrics(precision: 0, recall: 0, f1: 0, optimalThreshold: 0.5)
          return .init(name: name, metrics: zeros, hasInstances: false)
        }
        let (precision, recall) = (0.4 + 0.58 * random.uniform(), 0.3 + 0.65 * random.uniform())
        return .init(
          name: name,
          metrics: ClassMetrics(
            map50: 0.5, precision: precision, recall: recall,
            f1: 2 * precision * recall / (precision + recall), optimalThreshold: 0.3))
      })
  }

  static let errorTypes = ErrorTypes(
    split: "test", overlap: 0.5,
    all: .init(
      averagePrecision: 0.612,
      errors: [
        .init(kind: .classification, count: 34, gain: 0.021),
        .init(kind: .localization, count: 210, gain: 0.083),
        .init(kind: .both, count: 12, gain: 0.0021), .init(kind: .duplicate, count: 96, gain: 0),
        .init(kind: .background, count: 12_345, gain: 0.0406),
        .init(kind: .missed, count: 412, gain: 0.147),
      ]))

  /// A matrix with most counts on the diagonal, background last.
  static func matrix(_ count: Int, scale: Int = 1, hasBackground: Bool = true) -> ConfusionMatrix {
    var random = Seeded(13)
    let names = names(count) + (hasBackground ? ["background"] : [])
    let rows = names.indices.map { actual in
      names.indices.map { predicted -> Int in
        let isBackground = hasBackground && actual == count
        if isBackground, predicted == count { return 0 }
        if actual == predicted { return (20 + random.integer(below: 80)) * scale }
        if isBackground || hasBackground && predicted == count {
          return random.integer(below: 14) * scale
        }
        return random.uniform() < 0.7 ? 0 : random.integer(below: 9) * scale
      }
    }
    return ConfusionMatrix(split: "test", confidenceThreshold: 0.35, classes: names, rows: rows)
  }
}
