package import Assessment
import ModelEvaluation
package import PlainText

/// Which images a line of scores is about, in words.
package enum ImageWords {
  /// The word before "images": `test`, `validation`, `held-out`; `nil` for all images.
  ///
  /// - Parameter name: Name of a line of scores: that of a split, of test and validation together, or
  ///   of all images.
  package static func adjective(_ name: String) -> ShownText? {
    switch name {
    case OverallScores.allImages: nil
    case Comparison.Line.heldOut: "held-out"
    default: ShownText(foreign: Split(name).word ?? name, to: 40)
    }
  }

  /// `test images`, `all images`.
  package static func plural(_ name: String) -> ShownText { "\(adjective(name) ?? "all") images" }

  /// `66 test images`, `1 validation image`, `344 images`.
  package static func counted(_ count: Int, of name: String) -> ShownText {
    NumberText.count(count, adjective(name).map { "\($0) image" } ?? "image")
  }

  /// `20 test images`: the strictest that show a change.
  static func changed(_ change: ClusterChange) -> ShownText {
    guard let set = change.images else { return Phrase.images(change.count) }
    return counted(change.count, of: Comparison.Line.name(of: set))
  }
}

extension JudgedSplits {
  /// The images in words, for the middle of a sentence.
  package var imagesInWords: ShownText { self.set.imagesInWords }
}

extension SplitSet {
  /// The images in words, for the middle of a sentence.
  package var imagesInWords: ShownText {
    switch self {
    case .test: "test images"
    case .heldOut: "held-out images (test and validation)"
    case .all: "images of all splits (training included)"
    }
  }

  /// The images in a cell of a table.
  package var inFewWords: ShownText {
    switch self {
    case .test: "test"
    case .heldOut: "held-out"
    case .all: "all splits"
    }
  }

  /// The word before "image"; `nil` for all images.
  package var adjective: ShownText? {
    switch self {
    case .test: "test"
    case .heldOut: "held-out"
    case .all: nil
    }
  }
}
