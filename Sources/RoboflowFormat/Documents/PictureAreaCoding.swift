import DocumentReading
import JSON
import ModelEvaluation

/// Reads and writes an area of a picture: `[left, top, width, height]`.
enum PictureAreaCoding {
  /// The four numbers.
  static func numbers(_ area: PictureArea) -> [Double] {
    [area.x, area.y, area.width, area.height]
  }

  /// Reads an area; `nil` where it is null or, which is a fault, no area.
  static func area(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> PictureArea? {
    guard try reader.json.peek() == .array else {
      try reader.refuseUnlessNull("left, top, width and height")
      return nil
    }
    var numbers: [Double] = []
    try reader.json.beginArray()
    while try reader.json.nextElement() {
      numbers.append(try reader.number(.coordinate) ?? .nan)
    }
    let isArea =
      numbers.count == 4 && numbers.allSatisfy(\.isFinite) && numbers[2] >= 0 && numbers[3] >= 0
    if isArea {
      return PictureArea(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3])
    }
    addFault(found: numbers.isEmpty ? "nothing" : "\(numbers.prefix(5))", &reader)
    return nil
  }

  /// Notes that the current value, or a member of it, is no area.
  static func addFault(at member: String = "", found: String, _ reader: inout DocumentReader) {
    reader.add(
      at: member, expected: "left, top, width and height, the last two not negative", found: found)
  }
}
