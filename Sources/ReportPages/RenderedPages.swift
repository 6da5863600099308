package import ReportFolder

/// The pages of a report, with the pictures that its ceiling has room for.
package struct RenderedPages {
  /// What the pages show.
  package let context: ReportContext
  /// The files.
  package let files: [ReportFile]

  /// Renders a report with the pictures that it has room for.
  ///
  /// Nearly every report has room for all of its pictures, so it is rendered with all of them. Only
  /// one that comes out too large is measured without pictures and rendered with those that fit.
  package init(
    _ draft: ReportDraft, _ pictures: PictureOffer?, in form: ReportForm, under ceiling: SizeCeiling
  ) throws {
    guard let pictures else {
      try self.init(draft)
      return
    }
    let whole = try Self(draft.showing(PictureSelection(pictures, under: ceiling)))
    guard SizeCeiling.size(of: whole.files) > ceiling.bytes else {
      self = whole
      return
    }
    let bare = SizeCeiling.size(of: try draft.pageFiles())
    let budget = PictureBudget(ceiling, beside: bare, in: form)
    try self.init(
      draft.showing(PictureSelection(pictures, under: ceiling, within: budget)))
  }

  private init(_ draft: ReportDraft) throws {
    context = draft.context
    files = try draft.pageFiles()
  }
}
