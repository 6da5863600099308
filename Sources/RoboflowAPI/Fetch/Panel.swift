/// A panel of an evaluation: one endpoint, one file of the evaluation folder.
package enum Panel: String, Sendable, CaseIterable, Comparable {
  case vectorAnalysis = "vector-analysis"
  case imagePredictions = "image-predictions"
  case mapResults = "map-results"
  case confidenceSweep = "confidence-sweep"
  case performanceByClass = "performance-by-class"
  case confusionMatrix = "confusion-matrix"
  case recommendations

  /// The panel's name, which is its path segment too.
  package var name: String { rawValue }

  /// File of the evaluation folder; for ``imagePredictions``, which comes in pages, the folder.
  package var fileName: String { self == .imagePredictions ? name : "\(name).json" }

  /// Whether the panel exists once for each confidence threshold.
  var takesConfidence: Bool {
    switch self {
    case .vectorAnalysis, .imagePredictions, .confusionMatrix: true
    default: false
    }
  }

  /// Splits to ask for, the first that has data wins; empty where the panel holds all.
  ///
  /// Held-out images are what a model is judged by, so `test` comes first. Evaluations without a
  /// test split are judged by `valid`.
  var splits: [String] {
    switch self {
    case .performanceByClass, .confusionMatrix: ["test", "valid"]
    case .imagePredictions: ["all"]
    default: []
    }
  }

  package static func < (left: Panel, right: Panel) -> Bool { left.position < right.position }

  private var position: Int { Panel.allCases.firstIndex(of: self) ?? 0 }
}
