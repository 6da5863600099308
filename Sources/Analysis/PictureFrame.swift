import Detections
import ModelEvaluation

/// What the pixels of boxes are of: the size that labels were made on, and how it is turned.
struct PictureFrame: Sendable {
  private let width: Double
  private let height: Double
  /// How labels made on the picture as it is stored stand in the upright one; `nil` where they stand
  /// in the upright one already.
  private let turn: PictureShape?

  /// Most by which two shapes may differ, as a share of their ratio, and count as the same.
  private static let tolerance = 0.02

  /// The frame of an image; `nil` where its size is not known, or the picture has another shape.
  ///
  /// - Parameters:
  ///   - size: Size that the ground truth states; 0 where it does not.
  ///   - picture: The picture, where it was looked at.
  init?(size: (height: Int, width: Int), picture: PictureShape?) {
    guard let picture else {
      guard size.width > 0, size.height > 0 else { return nil }
      (width, height, turn) = (Double(size.width), Double(size.height), nil)
      return
    }
    let upright = picture.upright
    guard size.width > 0, size.height > 0 else {
      (width, height, turn) = (Double(upright.width), Double(upright.height), nil)
      return
    }
    (width, height) = (Double(size.width), Double(size.height))
    if Self.isSameShape(size, (upright.height, upright.width)) {
      turn = nil
    } else if Self.isSameShape(size, (picture.height, picture.width)) {
      turn = picture
    } else {
      return nil
    }
  }

  private static func isSameShape(
    _ one: (height: Int, width: Int), _ other: (height: Int, width: Int)
  ) -> Bool {
    let ratio = Double(one.width) * Double(other.height)
    return abs(ratio - Double(other.width) * Double(one.height)) <= tolerance * ratio
  }

  /// A box in shares of the upright picture.
  func box(
    _ box: Box, _ kind: PictureBoxes.Kind, _ category: Int, score: Double? = nil
  ) -> PictureBoxes.Box {
    let area = area(box)
    return PictureBoxes.Box(
      kind: kind, category: category, x: area.x, y: area.y, width: area.width,
      height: area.height, score: score.map { Self.rounded(min(max($0, 0), 1)) })
  }

  /// Where a box is in the upright picture.
  func area(_ box: Box) -> PictureArea {
    let start = place(box.x / width, box.y / height)
    let end = place((box.x + box.width) / width, (box.y + box.height) / height)
    return PictureArea(
      x: Self.rounded(min(start.x, end.x)), y: Self.rounded(min(start.y, end.y)),
      width: Self.rounded(abs(end.x - start.x)), height: Self.rounded(abs(end.y - start.y)))
  }

  private func place(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    turn?.upright(x: x, y: y) ?? (x, y)
  }

  /// Four decimals: less than a pixel of any thumbnail.
  private static func rounded(_ share: Double) -> Double { (share * 10_000).rounded() / 10_000 }
}
