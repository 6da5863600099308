import ModelEvaluation

/// The other panels of an evaluation with so many classes, each with something to show.
enum GreatPanels {
  static func make(classes count: Int) -> Panels {
    let names = (0..<count).map { "class \($0)" }
    let metrics = names.indices.map { number in
      ClassMetrics(
        map50: share(number), map75: share(number + 1), map50To95: share(number + 2),
        precision: share(number), recall: share(number + 3), f1: share(number + 1),
        optimalThreshold: 0.3)
    }
    var panels = Panels()
    panels.mapResults = MapResults(
      splits: ["train", "valid", "test"].map { split in
        MapResults.Split(
          name: split, metrics: metrics[0],
          sizes: ["small", "medium", "large"].map { .init(name: $0, metrics: metrics[0]) },
          classes: zip(names, metrics).map { .init(name: $0, metrics: $1) })
      })
    panels.performanceByClass = PerformanceByClass(
      split: "test", classes: zip(names, metrics).map { .init(name: $0, metrics: $1) })
    panels.confusionMatrix = ConfusionMatrix(
      split: "all", confidenceThreshold: 0.3, classes: names + ["background"],
      rows: (0...count).map { row in (0...count).map { row == $0 ? 90 : (row + $0) % 4 } })
    panels.confidenceSweep = ConfidenceSweep(
      splits: ["valid", "test"].map { split in
        ConfidenceSweep.Split(
          name: split, curve: curve, classes: names.map { .init(name: $0, curve: curve) })
      })
    return panels
  }

  private static let curve = ConfidenceSweep.Curve(
    points: (1..<100).map { step in
      ConfidenceSweep.Point(
        threshold: Double(step) / 100, precision: share(step), recall: share(-step),
        f1: share(2 * step))
    })

  private static func share(_ number: Int) -> Double { Double(abs(number) * 7 % 90 + 5) / 100 }
}
