import Detections
import JSON

/// Annotations or detections as columns in order of the document, their ids not yet looked up.
struct BoxRows: Sendable {
  /// Ids or names of images.
  var imageKeys = KeyTable()
  /// Ids of classes.
  var categoryKeys = KeyTable()
  private(set) var images: [Int32] = []
  private(set) var categories: [Int32] = []
  private(set) var boxes: [Box] = []
  /// Areas as given; NaN where none is.
  private(set) var areas: [Double] = []
  private(set) var isCrowd: [Bool] = []
  private(set) var scores: [Double] = []
  /// Outlines, only when they are asked for.
  private(set) var outlines: [Outline?] = []

  /// Which members a row must have and which are read.
  struct Wanted: Sendable {
    /// Whether rows are detections, with scores.
    var hasScores: Bool
    /// Whether outlines are read.
    var hasOutlines: Bool
  }

  var count: Int { images.count }

  /// Reads an array of rows.
  mutating func read(_ reader: inout COCOReader, _ wanted: Wanted) throws {
    try reader.readArray { reader in
      var row = Row()
      try reader.readObject { key, reader in try row.read(key, &reader, wanted) }
      try append(row, reader, wanted)
    }
  }

  private mutating func append(_ row: Row, _ reader: COCOReader, _ wanted: Wanted) throws {
    // A file's name tells more than an id: Ultralytics makes ids of names.
    guard let image = row.fileName.map(RowKey.text) ?? row.image else {
      throw reader.fault(at: "image_id", expected: "an integer or a text", found: "nothing")
    }
    guard let category = row.category else {
      throw reader.fault(at: "category_id", expected: "an integer", found: "nothing")
    }
    guard let box = row.box else {
      throw reader.fault(at: "bbox", expected: "four numbers", found: "nothing")
    }
    if wanted.hasScores {
      guard let score = row.score else {
        throw reader.fault(at: "score", expected: "a number", found: "nothing")
      }
      scores.append(score)
    } else {
      isCrowd.append(row.isCrowd)
    }
    if wanted.hasOutlines { outlines.append(row.outline) }
    images.append(imageKeys.position(of: image))
    categories.append(categoryKeys.position(of: category))
    boxes.append(box)
    if !wanted.hasScores { areas.append(row.area ?? .nan) }
  }
}

/// The members of one row.
private struct Row {
  var image: RowKey?
  var fileName: String?
  var category: RowKey?
  var corners: (x: Double, y: Double, width: Double, height: Double)?
  var area: Double?
  var isCrowd = false
  var score: Double?
  var outline: Outline?

  mutating func read(
    _ key: JSONText, _ reader: inout COCOReader, _ wanted: BoxRows.Wanted
  ) throws {
    switch key {
    case "image_id": image = try reader.key()
    case "category_id": category = .number(try reader.integer())
    case "bbox": corners = try reader.box()
    case "score" where wanted.hasScores: score = try reader.number()
    case "file_name" where wanted.hasScores: fileName = try reader.textIfAny()
    case "segmentation" where wanted.hasOutlines: outline = try reader.outline()
    case "area" where !wanted.hasScores: area = try readArea(&reader)
    case "iscrowd" where !wanted.hasScores: isCrowd = try reader.flag()
    default: try reader.json.skipValue()
    }
  }

  /// The box; that around the outline where only that is given.
  var box: Box? {
    if let corners {
      return Box(x: corners.x, y: corners.y, width: corners.width, height: corners.height)
    }
    guard case .polygons(let polygons)? = outline else {
      return try? outline?.mask(height: 0, width: 0).bounds
    }
    let corners = polygons.flatMap { $0 }.enumerated()
    let xs = corners.filter { $0.offset % 2 == 0 }.map(\.element)
    let ys = corners.filter { $0.offset % 2 == 1 }.map(\.element)
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
    else { return nil }
    return Box(x: left, y: top, width: right - left, height: bottom - top)
  }

  private func readArea(_ reader: inout COCOReader) throws -> Double? {
    if try reader.json.peek() == .null {
      try reader.json.null()
      return nil
    }
    let area = try reader.number()
    guard area >= 0 else {
      throw reader.fault(expected: "an area that is not negative", found: "\(area)")
    }
    return area
  }
}
