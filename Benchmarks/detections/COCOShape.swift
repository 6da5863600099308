import Detections
import FoundationEssentials

/// Boxes as COCO's validation set and a detector have them: seven objects and a hundred detections an
/// image, most of them where an object is, of 80 classes.
struct COCOShape {
  private let imageCount: Int
  private var objects = BoxColumns()
  private var isCrowd: [Bool] = []
  private var found = BoxColumns()
  private var scores: [Double] = []
  private var generator: Generator

  init(imageCount: Int, seed: UInt64) {
    self.imageCount = imageCount
    generator = Generator(state: seed)
    for image in 0..<imageCount {
      let count = generator.below(15)
      for _ in 0..<count { addObject(image) }
      for _ in 0..<100 - 6 * count {
        addDetection(image, category: generator.below(80), box: generator.box(), most: 40)
      }
    }
  }

  private mutating func addObject(_ image: Int) {
    let category = generator.below(generator.below(2) == 0 ? 8 : 80)
    let box = generator.box()
    objects.append(
      image: image, category: category, x: box.x, y: box.y, width: box.width, height: box.height)
    isCrowd.append(generator.below(80) == 0)
    for rank in 0..<6 {
      let isSame = generator.below(8) > 0
      addDetection(
        image, category: isSame ? category : generator.below(80), box: generator.near(box),
        most: 100 - 10 * rank)
    }
  }

  private mutating func addDetection(_ image: Int, category: Int, box: Box, most: Int) {
    found.append(
      image: image, category: category, x: box.x, y: box.y, width: box.width, height: box.height)
    scores.append(Double(generator.below(most * 1000)) / 100_000)
  }
}

extension COCOShape {
  /// Writes `truth.json` and `detections.json`.
  func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let images = (0..<imageCount).map {
      #"{"id":\#($0 + 1),"file_name":"\#($0 + 1).jpg","width":640,"height":480}"#
    }
    let categories = (0..<80).map { #"{"id":\#($0 + 1),"name":"class \#($0 + 1)"}"# }
    let annotations = (0..<objects.count).map { row in
      let crowd = isCrowd[row] ? 1 : 0
      return #"{"id":\#(row + 1),"area":\#(objects.areas[row]),"iscrowd":\#(crowd),"#
        + Self.members(objects, row)
    }
    let results = (0..<found.count).map { row in
      #"{"score":\#(scores[row]),"# + Self.members(found, row)
    }
    let truth =
      #"{"images":[\#(images.joined(separator: ","))],"categories":[\#(categories.joined(separator: ","))],"annotations":[\#(annotations.joined(separator: ","))]}"#
    try Data(truth.utf8).write(to: folder.appendingPathComponent("truth.json"))
    try Data("[\(results.joined(separator: ","))]".utf8)
      .write(to: folder.appendingPathComponent("detections.json"))
  }

  private static func members(_ boxes: BoxColumns, _ row: Int) -> String {
    let box = boxes[row]
    return #""image_id":\#(boxes.images[row] + 1),"category_id":\#(boxes.categories[row] + 1),"#
      + #""bbox":[\#(box.x),\#(box.y),\#(box.width),\#(box.height)]}"#
  }
}
