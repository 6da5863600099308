import COCOFormat
import ModelEvaluation
import PlainText

/// Whether boxes fit the pictures that they are of.
package struct PictureCheck: Sendable {
  let frames: [PictureFrame?]
  /// What to say of images whose boxes are not kept, a sentence for each reason.
  package let notes: [String]

  /// Looks at all images.
  ///
  /// - Parameter shapes: Shapes of pictures by name of their image, as far as they were looked at.
  init(_ dataset: COCODataset, _ shapes: [String: PictureShape]) {
    let names = dataset.imageNames
    let frames = names.indices.map {
      PictureFrame(size: dataset.imageSizes[$0], picture: shapes[names[$0]])
    }
    let lost = names.indices.filter { frames[$0] == nil }.map { names[$0] }
    self.frames = frames
    notes = [
      Self.note(
        lost.filter { shapes[$0] != nil },
        "a picture of another shape than the ground truth states"),
      Self.note(
        lost.filter { shapes[$0] == nil },
        "no width and height in the ground truth, which --images would tell"),
    ].compactMap(\.self)
  }

  private static func note(_ names: [String], _ fault: String) -> String? {
    names.first.map { first in
      "\(NumberText.count(names.count, "image")) \(names.count == 1 ? "has" : "have") \(fault), "
        + "for example "
        + "\(ShownText(quoting: first)); their boxes are not kept"
    }
  }
}
