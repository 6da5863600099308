package import Assessment
import Findings
package import ModelEvaluation

/// The sections about the other panels, each only where its file is there.
package struct PanelSections {
  /// In the order of the page.
  package let list: [PanelSection]

  /// The sections with all rows of their data tables, and how much of a panel each shows.
  private let whole: [(shown: Int, section: PanelSection?)]

  /// Draws and words the panels of an evaluation, with as much detail as the page is to have.
  ///
  /// - Parameter earlier: The same at another detail, from which what is alike is taken.
  package init(
    _ evaluation: Evaluation, _ assessment: Assessment, _ detail: PageDetail = .full,
    earlier: PanelSections? = nil
  ) {
    let panels = evaluation.panels
    let (results, sweep, matrix) = (
      panels.mapResults, panels.confidenceSweep, panels.confusionMatrix
    )
    let isPixels = evaluation.isSemanticSegmentation
    let threshold = evaluation.confidenceThreshold ?? matrix?.confidenceThreshold
    func shown(_ count: Int?, most: Int) -> Int { min(count ?? 0, most) }
    let made: [(shown: Int, make: () -> PanelSection?)] = [
      (
        shown(results?.splits.map(\.classes.count).max(), most: detail.mostRows),
        { results.map { SplitMetricsSection.section($0, detail) } }
      ),
      (
        shown(sweep?.splits.map(\.curve.points.count).max(), most: detail.mostDataRows),
        { sweep.map { SweepSection.section($0, usedThreshold: threshold, detail) } }
      ),
      (
        shown(panels.performanceByClass?.classes.count, most: detail.mostRows),
        { panels.performanceByClass.map { ClassesSection.section($0, isPixels: isPixels, detail) } }
      ),
      (
        shown(matrix?.foreground.count, most: detail.mostRows),
        { matrix.map { ConfusionSection.section($0, isPixels: isPixels, detail) } }
      ),
      (0, { panels.errorTypes.map { ErrorTypesSection($0, assessment).section } }),
      (0, { panels.vectors.flatMap { ClusterSizesSection.section($0, evaluation.clustering) } }),
    ]
    let whole = made.indices.map { place in
      let (shown, before) = (made[place].shown, earlier?.whole[place])
      return (shown, before?.shown == shown ? before?.section : made[place].make())
    }
    self.whole = whole
    list = whole.compactMap { $0.1?.cut(to: detail) }
  }

  /// Every figure in the order of the page.
  package var figures: [Figure] { list.flatMap(\.figures) }
}
