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

  /// Most elements of a page; where images have a tooltip each, which takes two elements, more.
  private static func mostElements(_ detail: PageDetail, images: Int) -> Int {
    guard images <= detail.mostTips else { return 5_000 }
    let isLastWithTips = detail == PageDetail.less.last { $0.mostTips > 0 }
    return isLastWithTips ? mostOnPhone : min(mostOnPhone, max(5_500, 4_000 + 2 * images))
  }

  /// Most that a phone scrolls well, with room for the 240 of eighty pictures.
  private static let mostOnPhone = 7_750
  /// Most bytes that such a page takes.
  private static let mostBytes = 2_000_000

  /// The page of an evaluation with as much detail as a browser can bear.
  ///
  /// - Parameter text: Elements of all but the figures.
  package static func bearable(
    _ assessment: Assessment, _ evaluation: Evaluation, comparison: Comparison?,
    text: (ReportFigures, PageDetail) -> Int
  ) -> PageLoad {
    let placed = evaluation.images.map(MapImages.init)
    let images = placed?.rows.count ?? 0
    func isBearable(_ page: PageLoad) -> Bool {
      page.elements <= mostElements(page.detail, images: images) && page.bytes <= mostBytes
    }
    func page(_ detail: PageDetail) -> PageLoad {
      let figures = ReportFigures(
        assessment, evaluation, placed: placed, comparison: comparison, detail: detail)
      let load = figures.load + DrawingLoad(elements: text(figures, detail))
      return PageLoad(
        figures: figures, detail: detail, elements: load.elements, bytes: load.bytes)
    }
    var best = page(.full)
    for detail in PageDetail.less where !isBearable(best) { best = page(detail) }
    return best
  }
}

extension ReportFigures {
  fileprivate var load: DrawingLoad { .sum(of: all.map(\.load)) }
}
