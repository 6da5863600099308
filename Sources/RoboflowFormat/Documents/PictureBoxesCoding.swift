import DocumentReading
import JSON
import ModelEvaluation

/// Reads and writes the boxes of pictures.
///
/// ```json
/// {"hasDetections": true, "classes": ["apple"], "images": [{"imageName": "tray 07.jpg", "boxes": [
///   {"kind": "missed", "class": 0, "box": [0.125, 0.25, 0.0625, 0.0625]}]}]}
/// ```
enum PictureBoxesCoding {
  /// Most boxes that are read; further images are a fault.
  static let mostBoxes = 1_000_000

  /// Writes the object.
  static func write(_ boxes: PictureBoxes, _ json: inout JSONWriter) {
    json.object { json in
      json.member("iouThreshold", boxes.overlap)
      json.member("confidenceThreshold", boxes.confidence)
      json.member("hasDetections", boxes.hasDetections)
      json.member("hasCurrentLabels", boxes.hasCurrentLabels ? true : nil)
      json.member("classes", boxes.classes)
      json.key("images")
      json.array { json in
        for image in boxes.images { write(image, &json) }
      }
    }
  }

  private static func write(_ image: PictureBoxes.Image, _ json: inout JSONWriter) {
    json.object { json in
      json.member("imageName", image.name)
      json.member("imageId", image.id)
      json.member("split", image.split)
      if image.omitted > 0 { json.member("omitted", image.omitted) }
      if !image.tags.isEmpty { json.member("tags", image.tags) }
      json.key("boxes")
      json.array { json in
        for box in image.boxes {
          json.object { json in
            json.member("kind", box.kind.rawValue)
            json.member("class", box.category)
            json.member("box", PictureAreaCoding.numbers(box.area))
            json.member("score", box.score)
          }
        }
      }
    }
  }

  /// Reads the object; empty where it is null.
  static func boxes(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> PictureBoxes {
    var boxes = PictureBoxes()
    guard try reader.beginObject() else { return boxes }
    while let key = try reader.json.nextKey() {
      switch key {
      case "iouThreshold": boxes.overlap = try reader.number(.score)
      case "confidenceThreshold": boxes.confidence = try reader.fraction()
      case "hasDetections": boxes.hasDetections = try boolean(&reader) ?? false
      case "hasCurrentLabels": boxes.hasCurrentLabels = try boolean(&reader) ?? false
      case "classes": boxes.classes = try texts(&reader)
      case "images": boxes.images = try images(&reader)
      default: try reader.json.skipValue()
      }
    }
    checkClasses(of: boxes, &reader)
    return boxes
  }

  private static func images(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [PictureBoxes.Image] {
    var room = mostBoxes
    return try list(&reader) { (reader) throws(JSONSyntaxError) in
      let image = try image(&reader)
      room -= image.boxes.count
      if room < 0, room + image.boxes.count >= 0 {
        reader.add(expected: "at most \(mostBoxes) boxes", found: "more")
      }
      return room < 0 ? PictureBoxes.Image(name: image.name) : image
    }
  }

  private static func image(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> PictureBoxes.Image {
    var image = PictureBoxes.Image(name: "")
    guard try reader.beginObject() else { return image }
    while let key = try reader.json.nextKey() {
      switch key {
      case "imageName": image.name = try reader.text() ?? ""
      case "imageId": image.id = try reader.identifier()
      case "split": image.split = try reader.text()
      case "tags": image.tags = try texts(&reader)
      case "omitted": image.omitted = try reader.integer(.count) ?? 0
      case "boxes": image.boxes = try list(&reader, box).compactMap(\.self)
      default: try reader.json.skipValue()
      }
    }
    return image
  }

  private static func box(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> PictureBoxes.Box? {
    var (kind, category, score) = (PictureBoxes.Kind?.none, Int?.none, Double?.none)
    var area: PictureArea?
    var (hasCategory, hasArea) = (false, false)
    guard try reader.beginObject() else { return nil }
    while let key = try reader.json.nextKey() {
      switch key {
      case "kind": kind = try reader.text().flatMap(PictureBoxes.Kind.init)
      case "class":
        category = try reader.integer(.count)
        hasCategory = true
      case "score": score = try reader.number(.score)
      case "box":
        hasArea = try reader.json.peek() != .null
        area = try PictureAreaCoding.area(&reader)
      default: try reader.json.skipValue()
      }
    }
    if !hasArea { PictureAreaCoding.addFault(at: "box", found: "nothing", &reader) }
    guard let area else { return nil }
    // A kind of a later version is left out: what it means is not known.
    guard let kind else { return nil }
    guard let category else {
      if !hasCategory { reader.addMissing("class", .count) }
      return nil
    }
    return PictureBoxes.Box(
      kind: kind, category: category, x: area.x, y: area.y, width: area.width,
      height: area.height, score: score)
  }

  /// Every box must name a class that there is.
  private static func checkClasses(of boxes: PictureBoxes, _ reader: inout DocumentReader) {
    for (place, image) in boxes.images.enumerated() {
      let greatest = image.boxes.map(\.category).max() ?? -1
      guard greatest >= boxes.classes.count else { continue }
      reader.add(
        at: "images[\(place)].boxes", expected: "a class below \(boxes.classes.count)",
        found: "\(greatest)")
      return
    }
  }

  private static func boolean(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Bool? {
    guard try reader.json.peek() == .boolean else {
      try reader.refuseUnlessNull("true or false")
      return nil
    }
    return try reader.json.boolean()
  }

  private static func texts(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> [String] {
    try list(&reader) { (reader) throws(JSONSyntaxError) in try reader.text() ?? "" }
  }

  private static func list<Entry>(
    _ reader: inout DocumentReader,
    _ entry: (inout DocumentReader) throws(JSONSyntaxError) -> Entry
  ) throws(JSONSyntaxError) -> [Entry] {
    var entries: [Entry] = []
    guard try reader.beginArray() else { return [] }
    while try reader.json.nextElement() { entries.append(try entry(&reader)) }
    return entries
  }
}
