import Assessment
import Charts
import ModelEvaluation

/// How much a browser would have to do for a page, told by the numbers of what is on it: rather too much
/// than too little.
///
/// No chart is drawn for it, and no text is written.
struct PageLoad {
  /// The figures of the page.
  let figures: ReportFigures
  /// How much of the evaluation they and the tables show.
  let detail: PageDetail
  /// Elements of the page.
  let elements: Int
  /// Bytes of the page, of its figures above all.
  let bytes: Int

  /// The page of an evaluation with as much detail as a browser can bear.
  ///
  /// - Parameter text: Elements of all but the figures.
  static func bearable(
    _ assessment: Assessment, _ evaluation: Evaluation, comparison: Comparison?,
    text: (ReportFigures, PageDetail) -> Int
  ) -> PageLoad {
    var figures: ReportFigures?
    func page(_ detail: PageDetail) -> PageLoad {
      let besidesMap = ReportFigures(
        besidesMap: assessment, evaluation, comparison: comparison, detail: detail,
        earlier: figures)
      figures = besidesMap
      let load = besidesMap.load(besides: text(besidesMap, detail))
      return PageLoad(
        figures: besidesMap, detail: detail, elements: load.elements, bytes: load.bytes)
    }
    for detail in [.full] + PageDetail.less.dropLast() {
      // The map takes longest, and what is too much without it is no less with it.
      let besidesMap = page(detail)
      let whole = besidesMap.isBearable ? besidesMap.withMap(evaluation.images) : besidesMap
      if whole.isBearable { return whole }
    }
    return page(PageDetail.less.last ?? .full).withMap(evaluation.images)
  }

  private func withMap(_ images: ImageTable?) -> PageLoad {
    let all = figures.withMap(images)
    let map = all.loadOfMap
    return PageLoad(
      figures: all, detail: detail, elements: elements + map.elements, bytes: bytes + map.bytes)
  }

  /// Whether a browser can bear it: 2 MB, and so many elements.
  ///
  /// Where each image has a mark and a tooltip, as many as a phone scrolls well, with room for the 240 of
  /// eighty pictures, so that no cluster is left out; where the map has cells, fewer, since most of them
  /// say little of a single cluster among hundreds.
  private var isBearable: Bool {
    elements <= (figures.mappedImages > detail.mostTips ? 5_000 : 7_750) && bytes <= 2_000_000
  }
}
