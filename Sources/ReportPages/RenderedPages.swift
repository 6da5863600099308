package import ReportFolder

/// The pages of a report, with the pictures that its ceiling has room for.
package struct RenderedPages {
  /// What the pages show.
  package let context: ReportContext
  /// The files.
  package let files: [ReportFile]

  /// Renders a report with the pictures that it has room for beside what its page is likely to take.
  ///
  /// Only where that leaves thumbnails out, or where texts of the input are longer than any should be,
  /// the page is measured without pictures first.
  package init(
    _ draft: ReportDraft, _ pictures: PictureOffer?, in form: ReportForm, under ceiling: SizeCeiling
  ) throws {
    guard let pictures else {
      try self.init(draft)
      return
    }
    func selection(beside size: Int) -> PictureSelection {
      let budget = PictureBudget(ceiling, beside: size, in: form)
      return PictureSelection(pictures, under: ceiling, within: budget)
    }
    let likely = selection(beside: draft.likelySize)
    if !likely.leavesOut {
      try self.init(draft.showing(likely))
      if SizeCeiling.size(of: files) <= ceiling.bytes { return }
    }
    let size = SizeCeiling.size(of: try draft.pageFiles())
    try self.init(draft.showing(selection(beside: size)))
  }

  private init(_ draft: ReportDraft) throws {
    context = draft.context
    files = try draft.pageFiles()
  }
}
