import Detections
import ModelEvaluation
import PlainText

/// Outlines of documents as masks.
enum MaskMaking {
  /// The mask of a row; its box where it has no outline.
  static func mask(
    _ outline: Outline?, _ box: Box, size: (height: Int, width: Int), file: String, place: String
  ) throws(EvaluationError) -> RunLengthMask {
    do {
      if let outline { return try outline.mask(height: size.height, width: size.width) }
      let (right, bottom) = (box.x + box.width, box.y + box.height)
      let corners = [box.x, box.y, right, box.y, right, bottom, box.x, bottom]
      return try RunLengthMask(height: size.height, width: size.width, polygons: [corners])
    } catch {
      let parts = error.description.split(separator: ", found ", maxSplits: 1)
      throw COCOReader.error(
        file, place, expected: String(parts[0].dropFirst("expected ".count)),
        found: parts.count > 1 ? String(parts[1]) : "something else")
    }
  }
}
