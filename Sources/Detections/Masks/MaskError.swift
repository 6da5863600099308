package import PlainText

/// Why an outline is no mask.
package enum MaskError: ExplainedError, Equatable {
  /// The size is not positive, or has more than ``RunLengthMask/mostPixels``.
  case size(height: Int, width: Int)
  /// The runs cover more pixels than the mask has.
  case overrun(pixels: Int)
  /// The runs cover fewer pixels than the mask has.
  case short(pixels: Int, covered: Int)
  /// The compressed runs hold a byte that is none of theirs, at this position.
  case byte(position: Int)
  /// The compressed runs end within a number, or hold one that is no length of a run.
  case run(index: Int)
  /// A polygon has an odd count of coordinates, fewer than three corners, or one that is not finite.
  case polygon(coordinates: Int)

  /// One sentence without a subject, to follow the place of the mask.
  package var sentences: [String] { [sentence] }

  /// What kind of fault it is.
  package var cause: ErrorCause { .badInput }

  private var sentence: String {
    switch self {
    case .size(let height, let width):
      "expected a size of 1 to \(RunLengthMask.mostPixels) pixels, found \(height) by \(width)"
    case .overrun(let pixels): "expected runs that cover \(pixels) pixels, found more"
    case .short(let pixels, let covered):
      "expected runs that cover \(pixels) pixels, found \(covered)"
    case .byte(let position):
      "expected compressed runs, found a byte that is none of theirs at position \(position)"
    case .run(let index): "expected a whole run, found a broken one at index \(index)"
    case .polygon(let coordinates):
      "expected three or more corners as pairs of finite numbers, found \(coordinates) numbers"
    }
  }
}
