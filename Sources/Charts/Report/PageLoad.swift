package import Assessment
package import ModelEvaluation
import SVG

/// How much a browser would have to do for a page, told by the numbers of what is on it: rather too much
/// than too little.
///
/// No chart is drawn for it, and no text is written.
package struct PageLoad {
  /// The figures of the page.
  package let figures: ReportFigures
  /// How much of the evaluation they and the tables show.
  package let detail: PageDetail
  /// Elements of the page.
  package let elements: Int
  /// Bytes of the page, of its figures above all.
  package let bytes: Int

  /// Most elements of a page.
  ///
  /// Where each image has a mark and a tooltip, as many as a phone scrolls well, with room for the 240 of
  /// eighty pictures, so that no cluster is left out; where the map has cells, fewer, since most of them
  /// say little of a single cluster among hundreds.
  private static func mostElements(_ detail: PageDetail, images: Int) -> Int {
    images > detail.mostTips ? 5_000 : 7_750
  }
  /// Most bytes that such a page takes.
  private static let mostBytes = 2_000_000

  /// The page of an evaluation with as much detail as a browser can bear.
  ///
  /// - Parameter text: Elements of all but the figures.
  package static func bearable(
    _ assessment: Assessment, _ evaluation: Evaluation, comparison: Comparison?,
    text: (ReportFigures, PageDetail) -> Int
  ) -> PageLoad {
    func isBearable(_ page: PageLoad) -> Bool {
      let images = page.figures.mapFigure?.images.rows.count ?? 0
      return page.elements <= mostElements(page.detail, images: images) && page.bytes <= mostBytes
    }
    func page(_ detail: PageDetail, _ earlier: ReportFigures?) -> PageLoad {
      let figures = ReportFigures(
        assessment, evaluation, comparison: comparison, detail: detail, earlier: earlier)
      let load = figures.load + DrawingLoad(elements: text(figures, detail))
      return PageLoad(
        figures: figures, detail: detail, elements: load.elements, bytes: load.bytes)
    }
    var best = page(.full, nil)
    for detail in PageDetail.less where !isBearable(best) { best = page(detail, best.figures) }
    return best
  }
}

extension ReportFigures {
  fileprivate var load: DrawingLoad { .sum(of: all.map(\.load)) }
}
