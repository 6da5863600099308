import ModelEvaluation
import TestSupport

/// Made-up evaluations that hold whatever a document may say: hostile names, absent values, odd
/// splits, numbers of every size.
struct RandomEvaluation {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed + 1000) }

  mutating func evaluation() -> Evaluation {
    var evaluation = Evaluation()
    evaluation.header = Header(
      evalID: name(), project: name(), versionID: "12", modelID: maybe { $0.name() },
      taskType: maybe { $0.name() }, status: maybe { $0.name() }, createdAt: maybe { $0.name() })
    evaluation.summary = maybe { maker in
      Summary(
        mAP: maker.score(), mIoU: maker.score(), precision: maker.score(), recall: maker.score())
    }
    evaluation.clustering = maybe { $0.clustering() }
    evaluation.preprocessing = maybe { maker in
      Preprocessing(
        method: maker.maybe { $0.name() }, originalDimensions: maker.maybe { $0.int(5000) },
        targetDimensions: maker.maybe { $0.int(50) }, nNeighbors: maker.maybe { $0.int(99) },
        minDistance: maker.score())
    }
    evaluation.clusters = (0..<int(9)).map { cluster(id: $0 - 1) }
    evaluation.images = maybe { $0.images(count: $0.int(40) + 1) }
    if evaluation.images != nil { evaluation.confidenceThreshold = score() }
    evaluation.panels = panels(taskType: evaluation.header.taskType)
    return evaluation
  }

  mutating func images(count: Int) -> ImageTable {
    var table = ImageTable()
    table.splitNames = ["train", "test", "odd \"split\""]
    for row in 0..<count {
      table.ids.append(int(3) == 0 ? "" : "id\(row)")
      table.names.append("\(row) " + name())
      // The first rows meet every split, in the order of their names.
      table.splits.append(row < 3 || int(5) > 0 ? UInt8(row % 3) : ImageTable.noSplit)
      table.clusterIDs.append(int(6) == 0 ? ImageTable.noCluster : Int32(int(9)) - 1)
      let hasPosition = int(7) > 0
      table.xs.append(hasPosition ? coordinate() : .nan)
      table.ys.append(hasPosition ? coordinate() : .nan)
      table.truePositives.append(objects())
      table.falsePositives.append(objects())
      table.falseNegatives.append(objects())
      table.precisions.append(score() ?? .nan)
      table.recalls.append(score() ?? .nan)
      table.f1s.append(score() ?? .nan)
      table.augmentations.append(objects())
      for _ in 0..<int(3) {
        table.confusion.append(actual: Int32(int(5)), predicted: Int32(int(5)), count: int(99))
      }
      table.confusion.endImage()
    }
    if count < 3 { table.splitNames = Array(table.splitNames.prefix(count)) }
    return table
  }

  private mutating func clustering() -> Clustering {
    Clustering(
      method: maybe { $0.name() }, nClusters: maybe { $0.int(99) }, noiseRatio: score(),
      silhouetteScore: score().map { 2 * $0 - 1 },
      parameters: ["2", "0.5", "1e-06", "euclidean", "true", "007", "", "{}"].enumerated().map {
        .init(name: "\($0.offset)" + name(), value: $0.element)
      }, processingTimeSeconds: maybe { $0.coordinate().magnitude })
  }

  private mutating func cluster(id: Int) -> Cluster {
    let splits = ["train", "test", "été"].filter { _ in int(2) > 0 }
    return Cluster(
      id: id, numImages: int(999), splits: splits.map { .init(split: $0, count: 1 + int(99)) },
      metrics: .init(
        f1Mean: score(), f1Std: score(), f1Min: score(), f1Max: score(), precisionMean: score(),
        recallMean: score()), sampleImages: (0..<int(4)).map { _ in name() })
  }

  private mutating func panels(taskType: String?) -> Panels {
    var panels = Panels()
    panels.mapResults = maybe { maker in
      MapResults(splits: maker.splits { $0.mapSplit($1) }, taskType: taskType)
    }
    panels.confidenceSweep = maybe { maker in
      ConfidenceSweep(
        splits: maker.splits { maker, name in
          .init(
            name: name, curve: maker.curve(),
            classes: maker.classNames().map { .init(name: $0, curve: maker.curve()) })
        })
    }
    panels.performanceByClass = maybe { $0.performance(taskType) }
    panels.confusionMatrix = maybe { maker in
      let classes = (0..<maker.int(5)).map { _ in maker.name() }
      return ConfusionMatrix(
        split: maker.maybe { $0.name() }, confidenceThreshold: maker.score(), classes: classes,
        rows: classes.map { _ in classes.map { _ in maker.int(1 << 50) } })
    }
    panels.recommendations = maybe { $0.recommendations() }
    panels.errorTypes = maybe { $0.errorTypes() }
    panels.boxes = maybe { $0.boxes() }
    panels.labelErrors = maybe { $0.labelErrors() }
    panels.vectors = maybe { $0.vectors() }
    return panels
  }

  private mutating func splits<Value>(
    _ make: (inout RandomEvaluation, String) -> Value
  ) -> [Value] {
    ["train", "valid", "test", "odd \\ split"].filter { _ in int(2) > 0 }.map { make(&self, $0) }
  }

  private mutating func mapSplit(_ name: String) -> MapResults.Split {
    .init(
      name: name, metrics: metrics(), sizes: sizes(),
      classes: classNames().map { .init(name: $0, metrics: metrics(), sizes: sizes()) })
  }

  private mutating func sizes() -> [MapResults.Size] {
    ["small", "medium", "large", "huge"].filter { _ in int(2) > 0 }
      .map { .init(name: $0, metrics: metrics()) }
  }

  private mutating func curve() -> ConfidenceSweep.Curve {
    let best = metrics()
    return ConfidenceSweep.Curve(
      points: Set((0..<int(9)).map { _ in Double(int(101)) / 100 }).sorted().map {
        .init(threshold: $0, precision: score(), recall: score(), f1: score())
      }, optimalThreshold: score(), optimalMetrics: best.isEmpty ? nil : best)
  }

  private mutating func performance(_ taskType: String?) -> PerformanceByClass {
    var classes = classNames().map { PerformanceByClass.Class(name: $0, metrics: metrics()) }
    for index in classes.indices {
      classes[index].metrics.map50 = 0.5
      guard int(4) == 0 else { continue }
      classes[index].metrics = ClassMetrics(precision: 0, recall: 0, f1: 0)
      classes[index].hasInstances = false
    }
    return PerformanceByClass(split: "test", taskType: taskType, classes: classes)
  }

  private mutating func recommendations() -> Recommendations {
    let items = (0..<int(4)).map { number in
      number == 2
        ? Recommendations.Item(details: [.init(name: "", text: "bare " + name())])
        : Recommendations.Item(
          type: "missed_detection", title: maybe { "t" + $0.name() },
          details: [.init(name: "detail", text: "d" + name())])
    }
    return Recommendations(
      isGenerated: int(2) > 0, generatedAt: maybe { $0.name() }, split: maybe { $0.name() },
      confidenceThreshold: score(), items: items)
  }

  private mutating func errorTypes() -> ErrorTypes {
    ErrorTypes(
      split: maybe { $0.name() }, overlap: score(), all: errorGroup(),
      classes: (0..<int(4)).map { _ in .init(name: name(), group: errorGroup()) },
      clusters: (0..<int(4)).map { .init(id: $0 - 1, group: errorGroup()) })
  }

  private mutating func labelErrors() -> LabelErrors {
    LabelErrors(
      labels: maybe { $0.int(1 << 20) }, total: int(1 << 20),
      candidates: (0..<int(4)).map { _ in
        LabelErrors.Candidate(
          kind: LabelErrors.Kind.allCases[int(3)], imageName: name(), split: maybe { $0.name() },
          className: name(), score: score(),
          area: maybe {
            PictureArea(
              x: ($0.score() ?? 0.25) - 0.5, y: $0.score() ?? 0.5, width: $0.score() ?? 0,
              height: $0.score() ?? 1)
          })
      })
  }

  private mutating func vectors() -> VectorRun {
    VectorRun(
      service: maybe { $0.name() }, embeddings: (0..<int(3)).map { _ in name() },
      neighbors: (0..<int(3)).map { _ in name() }, names: maybe { $0.name() },
      options: (0..<int(3)).map { _ in VectorRun.Option(name: name(), value: name()) },
      sampled: maybe { $0.int(1 << 20) }, notes: (0..<int(3)).map { _ in name() },
      sizes: (0..<int(4)).map { _ in
        VectorRun.Size(
          minClusterSize: int(100), clusters: int(100), telling: int(100), noiseRatio: score(),
          silhouette: score().map { 2 * $0 - 1 })
      })
  }

  private mutating func boxes() -> PictureBoxes {
    let classes = ["apple", name()]
    return PictureBoxes(
      overlap: score(), confidence: score(), hasDetections: int(2) > 0,
      hasCurrentLabels: int(2) > 0, classes: classes,
      images: (0..<int(4)).map { _ in
        PictureBoxes.Image(
          name: name(), id: maybe { $0.name() }, split: maybe { $0.name() },
          boxes: (0..<int(5)).map { _ in
            PictureBoxes.Box(
              kind: PictureBoxes.Kind.allCases[int(5)], category: int(2), x: score() ?? 0.5,
              y: (score() ?? 0.25) - 0.5, width: score() ?? 0, height: score() ?? 1, score: score())
          }, omitted: int(3))
      })
  }

  private mutating func errorGroup() -> ErrorTypes.Group {
    let errors = ErrorTypes.Kind.allCases.filter { _ in int(4) > 0 }.map { kind in
      ErrorTypes.Errors(
        kind: kind, count: maybe { $0.int(1 << 20) }, gain: score().map { 2 * $0 - 1 },
        gainInterval: maybe { _ in -0.25...0.5 })
    }
    return ErrorTypes.Group(averagePrecision: score(), errors: errors)
  }

  private mutating func metrics() -> ClassMetrics {
    ClassMetrics(
      map50: score(), map75: score(), map50To95: score(), iou: score(), precision: score(),
      recall: score(), f1: score(), optimalThreshold: score())
  }

  private mutating func classNames() -> [String] {
    Set((0..<int(4)).map { "\($0)" + name() })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private mutating func name() -> String {
    let parts = ["a", "é", "e\u{301}", "\"", "\\", "/", "\n", "\u{1}", "語", "😀", "</script>", " "]
    return (0..<int(6)).map { _ in parts[int(parts.count)] }.joined()
  }

  private mutating func score() -> Double? {
    switch int(6) {
    case 0: nil
    case 1: 0
    case 2: 1
    case 3: Double(int(1001)) / 1000
    default: Double.random(in: 0...1, using: &random)
    }
  }

  private mutating func coordinate() -> Double { Double.random(in: -1e9...1e9, using: &random) }

  private mutating func objects() -> Int { int(8) == 0 ? ImageTable.noCount : int(1000) }

  private mutating func int(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func maybe<Value>(_ make: (inout RandomEvaluation) -> Value?) -> Value? {
    int(4) == 0 ? nil : make(&self)
  }
}
