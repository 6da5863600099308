import Detections
import TestSupport

/// The set that Scripts/make-detection-fixtures.py draws from the same seed.
struct GeneratedSet {
  static let height = 120
  static let width = 160

  struct Row {
    let image: Int
    let category: Int
    let box: Box
    var isCrowd = false
    var score = 0.0
    var area: Double?
    var outline: Outline?
  }

  enum Outline {
    case polygons([[Double]])
    case runs([UInt32])

    var mask: RunLengthMask {
      get throws {
        switch self {
        case .polygons(let polygons):
          try RunLengthMask(
            height: GeneratedSet.height, width: GeneratedSet.width, polygons: polygons)
        case .runs(let runs):
          try RunLengthMask(height: GeneratedSet.height, width: GeneratedSet.width, runs: runs)
        }
      }
    }
  }

  let imageCount: Int
  let hasMasks: Bool
  private(set) var objects: [Row] = []
  private(set) var detections: [Row] = []

  init(seed: Int) {
    var random = Draws(seed: seed)
    imageCount = 1 + random.below(12)
    hasMasks = seed % 4 == 0
    let active = Array(0..<1 + random.below(8)).map { _ in random.below(80) }
    for image in 0..<imageCount {
      addObjects(image, active, &random)
      let wild = seed % 50 == 7 && image == 0 ? 130 : random.below(6)
      for _ in 0..<wild {
        let category = active[random.below(active.count)]
        let box = random.box()
        add(Row(image: image, category: category, box: box), &random)
      }
    }
    for index in detections.indices.dropFirst().reversed() {
      detections.swapAt(index, random.below(index + 1))
    }
  }

  private mutating func addObjects(_ image: Int, _ active: [Int], _ random: inout Draws) {
    let count = random.below(5) == 0 ? 0 : random.below(9)
    for _ in 0..<count {
      let category = active[random.below(active.count)]
      var row = Row(image: image, category: category, box: random.box())
      row.isCrowd = random.below(8) == 0
      row.area = row.box.width * row.box.height * (random.below(4) == 0 ? 0.5 : 1)
      row.outline = hasMasks ? random.outline(row.box) : nil
      objects.append(row)
      for _ in 0..<random.below(4) {
        let other = random.below(6) == 0 ? active[random.below(active.count)] : category
        add(Row(image: image, category: other, box: random.near(row.box)), &random)
      }
    }
  }

  private mutating func add(_ detection: Row, _ random: inout Draws) {
    var row = detection
    row.score = Double(random.below(21)) / 20
    row.outline = hasMasks ? random.outline(row.box) : nil
    detections.append(row)
  }
}

extension GeneratedSet {
  var measure: OverlapMeasure { hasMasks ? .masks : .boxes }

  func groundTruth() throws -> GroundTruth {
    try GroundTruth(
      Self.columns(objects), isCrowd: objects.map(\.isCrowd),
      masks: hasMasks ? Self.masks(objects) : nil, imageCount: imageCount, categoryCount: 80)
  }

  func detectionSet() throws -> DetectionSet {
    let masks = hasMasks ? try Self.masks(detections) : nil
    return try DetectionSet(
      Self.columns(detections, areas: masks?.areas), scores: detections.map(\.score),
      masks: masks, imageCount: imageCount, categoryCount: 80)
  }

  static func columns(_ rows: [Row], areas: [Double]? = nil) -> BoxColumns {
    var columns = BoxColumns()
    for (index, row) in rows.enumerated() {
      columns.append(
        image: row.image, category: row.category, x: row.box.x, y: row.box.y,
        width: row.box.width, height: row.box.height, area: areas?[index] ?? row.area)
    }
    return columns
  }

  private static func masks(_ rows: [Row]) throws -> MaskColumns {
    var masks = MaskColumns()
    for row in rows {
      if let outline = row.outline { masks.append(try outline.mask) }
    }
    return masks
  }
}
