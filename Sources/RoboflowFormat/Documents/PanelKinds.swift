/// The kinds of panels that are documents of their own.
enum PanelKinds {
  /// All of them, in the order in which they are fetched and listed; our own last.
  static let all: [any PanelDocument.Type] = [
    MapResultsDocument.self, ConfidenceSweepDocument.self, PerformanceByClassDocument.self,
    ConfusionMatrixDocument.self, RecommendationsDocument.self, ErrorTypesDocument.self,
    LabelErrorsDocument.self, PictureBoxesDocument.self,
    VectorRunDocument.self,
  ]
}
