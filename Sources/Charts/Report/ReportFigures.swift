package import Assessment
package import ModelEvaluation
package import PlainText
import Plots
import SVG

/// The charts of a report, each with the sentence that introduces it.
package struct ReportFigures {
  /// A chart with its introduction; without a chart the sentence says why.
  package struct Slot {
    /// What the chart shows, or why there is none.
    package let sentence: ShownText
    /// `nil` where there is nothing to draw.
    package let figure: Figure?

    /// The same with no more rows in its data table, each for a cluster, than a page shows.
    fileprivate func cut(to detail: PageDetail) -> Slot {
      Slot(sentence: sentence, figure: figure?.cut(to: detail, isOfClusters: true))
    }
  }

  /// A cluster of note with its place on the map.
  package struct Locator {
    /// The cluster.
    package let cluster: ClusterAssessment
    /// Its place; `nil` without positions.
    package let figure: Figure?
  }

  /// All images on the map.
  package private(set) var map: Slot
  /// F1 of the clusters.
  package let f1: Slot
  /// Images of each split in the clusters.
  package let splits: Slot
  /// Precision against recall of the clusters.
  package let precisionRecall: Slot
  /// The clusters of note, in the order of their sections.
  package let locators: [Locator]
  /// What changed since the baseline; `nil` without one, or with nothing to compare.
  package let changes: Figure?
  /// The sections about the other panels.
  package let panels: PanelSections
  /// What the map is drawn from.
  let mapFigure: MapFigure?
  private let rows: ChartRows
  /// The charts of clusters with all rows of their tables.
  private let whole: [Slot]

  /// Draws all charts but the map, with as much detail as the page is to have.
  ///
  /// - Parameter earlier: The same at another detail, from which what is alike is taken.
  package init(
    besidesMap assessment: Assessment, _ evaluation: Evaluation, comparison: Comparison? = nil,
    detail: PageDetail = .full, earlier: ReportFigures? = nil
  ) {
    let ofNote = earlier?.locators.map(\.cluster) ?? ClustersOfNote.list(assessment, comparison)
    let sections = Set(ofNote.map(\.sectionID))
    var rows = earlier?.rows ?? ChartRows(assessment, sections: sections)
    rows.detail = detail
    self.rows = rows
    mapFigure = Self.map(rows, evaluation.images, assessment, earlier: earlier?.mapFigure)
    map = Slot(sentence: "", figure: nil)
    whole =
      earlier.flatMap { $0.rows.omitted == rows.omitted ? $0.whole : nil }
      ?? [Self.f1(rows, assessment), Self.splits(rows), Self.precisionRecall(rows)]
    (f1, splits, precisionRecall) = (
      whole[0].cut(to: detail), whole[1].cut(to: detail), whole[2].cut(to: detail)
    )
    locators = earlier?.locators ?? Self.locators(ofNote, mapFigure)
    changes = comparison.flatMap { Self.changes($0, sections: sections) }
    panels = PanelSections(evaluation, assessment, detail, earlier: earlier?.panels)
  }

  /// The same with the map.
  package func withMap(_ images: ImageTable?) -> ReportFigures {
    var figures = self
    figures.map = Self.slot(mapFigure, images)
    return figures
  }

  /// Every figure in the order of the page.
  package var all: [Figure] {
    [changes, map.figure, f1.figure, splits.figure, precisionRecall.figure].compactMap(\.self)
      + panels.figures + locators.compactMap(\.figure)
  }

  /// Elements and bytes of them all, and of so many elements besides, as a page would have them.
  package func load(besides text: Int) -> (elements: Int, bytes: Int) {
    let load = DrawingLoad.sum(of: all.map(\.load)) + DrawingLoad(elements: text)
    return (load.elements, load.bytes)
  }

  /// Elements and bytes of the map.
  package var loadOfMap: (elements: Int, bytes: Int) {
    map.figure.map { ($0.load.elements, $0.load.bytes) } ?? (0, 0)
  }

  /// Images that have a place on the map.
  package var mappedImages: Int { mapFigure?.images.rows.count ?? 0 }

  /// Rules for the page's style sheet that hold for this report alone: which shapes belong to which
  /// section.
  package var styleSheet: String {
    ClusterHighlight.styleSheet(locators.map(\.cluster.sectionID))
  }

  /// Sections that links may lead to.
  package var sectionIDs: Set<String> { Set(locators.map(\.cluster.sectionID)) }
}

extension Figure {
  /// The stand-alone picture that stands for the figure in Markdown.
  package var path: String { documents[0].path }
}
