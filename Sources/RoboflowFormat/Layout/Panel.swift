/// A panel of an evaluation: one endpoint of the service, one file of the evaluation folder.
public enum Panel: String, Sendable, CaseIterable, Comparable {
  case vectorAnalysis = "vector-analysis"
  case imagePredictions = "image-predictions"
  case mapResults = "map-results"
  case confidenceSweep = "confidence-sweep"
  case performanceByClass = "performance-by-class"
  case confusionMatrix = "confusion-matrix"
  case recommendations

  /// The panels that a report can do without, each one file; pages of images are not among them.
  public static let optional: [Panel] = PanelDocuments.kinds.map { $0.panel }.sorted()

  /// The panel's name, which is its path segment too.
  public var name: String { rawValue }

  /// File of the evaluation folder; for ``imagePredictions``, which comes in pages, the folder.
  public var fileName: String { self == .imagePredictions ? name : "\(name).json" }

  /// Panels in the order of their declaration.
  public static func < (left: Panel, right: Panel) -> Bool { left.position < right.position }

  private var position: Int { Panel.allCases.firstIndex(of: self) ?? 0 }
}
