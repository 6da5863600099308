import ModelEvaluation

/// A set of splits on which scores are judged together.
package enum SplitSet: String, Sendable, CaseIterable {
  /// The test split.
  case test
  /// Test and validation: images the model was not trained on.
  case heldOut = "held-out"
  /// Every image, training images included.
  case all

  /// Whether a split belongs to the set; `nil` stands for images whose split is not given.
  package func contains(_ split: String?) -> Bool {
    switch self {
    case .test: split == Split.test.name
    case .heldOut: split.map { Split($0).isHeldOut } ?? false
    case .all: true
    }
  }
}
