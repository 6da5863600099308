import ModelEvaluation

/// The sections about the other panels, each only where its file is there.
struct PanelSections {
  /// In the order of the page.
  let list: [PanelSection]
  /// The service's own suggestions, near the end of the page.
  let recommendations: RecommendationsSection?

  /// Draws and words the panels of an evaluation.
  init(_ evaluation: Evaluation) {
    let panels = evaluation.panels
    let isPixels = evaluation.isSemanticSegmentation
    let usedThreshold =
      evaluation.confidenceThreshold ?? panels.confusionMatrix?.confidenceThreshold
    list = [
      panels.mapResults.map(SplitMetricsSection.section),
      panels.confidenceSweep.map { SweepSection.section($0, usedThreshold: usedThreshold) },
      panels.performanceByClass.map { ClassesSection.section($0, isPixels: isPixels) },
      panels.confusionMatrix.map { ConfusionSection.section($0, isPixels: isPixels) },
    ].compactMap(\.self)
    recommendations = panels.recommendations.map(RecommendationsSection.init)
  }

  /// Every figure in the order of the page.
  var figures: [Figure] { list.flatMap(\.figures) }
}
