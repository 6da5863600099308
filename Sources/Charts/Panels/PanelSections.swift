package import Assessment
import Findings
package import ModelEvaluation

/// The sections about the other panels, each only where its file is there.
package struct PanelSections {
  /// In the order of the page.
  package let list: [PanelSection]

  /// Draws and words the panels of an evaluation, with as much detail as the page is to have.
  package init(
    _ evaluation: Evaluation, _ assessment: Assessment, _ detail: PageDetail = .full
  ) {
    let panels = evaluation.panels
    let isPixels = evaluation.isSemanticSegmentation
    let usedThreshold =
      evaluation.confidenceThreshold ?? panels.confusionMatrix?.confidenceThreshold
    list = [
      panels.mapResults.map { SplitMetricsSection.section($0, detail) },
      panels.confidenceSweep.map {
        SweepSection.section($0, usedThreshold: usedThreshold, detail)
      },
      panels.performanceByClass.map { ClassesSection.section($0, isPixels: isPixels, detail) },
      panels.confusionMatrix.map { ConfusionSection.section($0, isPixels: isPixels, detail) },
      panels.errorTypes.map { ErrorTypesSection($0, assessment).section },
      panels.vectors.flatMap { ClusterSizesSection.section($0, evaluation.clustering) },
    ].compactMap { $0?.cut(to: detail) }
  }

  /// Every figure in the order of the page.
  package var figures: [Figure] { list.flatMap(\.figures) }
}
