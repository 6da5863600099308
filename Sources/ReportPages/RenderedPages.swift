import Charts
package import ReportFolder

/// The pages of a report, with the detail that a browser can bear and the pictures that its ceiling has
/// room for.
package struct RenderedPages {
  /// What the pages show.
  package let context: ReportContext
  /// The files.
  package let files: [ReportFile]

  /// Renders a report.
  ///
  /// Nearly every report is shown in full; one whose page would be too much is rendered again with less.
  package init(
    _ draft: ReportDraft, _ pictures: PictureOffer?, in form: ReportForm, under ceiling: SizeCeiling
  ) throws {
    try self.init(illustrating: draft, pictures, in: form, under: ceiling)
    if size.isBearable { return }
    let foreign = try foreignSize(draft, pictures)
    for detail in PageDetail.less(by: (size - foreign).excess) where !(size - foreign).isBearable {
      self = try Self(illustrating: draft.drawn(detail), pictures, in: form, under: ceiling)
    }
  }

  private var size: PageSize { PageSize(of: files.first?.bytes ?? []) }

  /// How much of the page are words and pictures of its user, for which the report leaves nothing out;
  /// boxes over pictures are not among them.
  private func foreignSize(_ draft: ReportDraft, _ pictures: PictureOffer?) throws -> PageSize {
    if draft.context.intro == nil, pictures == nil { return PageSize(elements: 0, bytes: 0) }
    let added = size - PageSize(of: try draft.withoutIntroduction.pageFiles().first?.bytes ?? [])
    return PageSize(elements: added.elements - added.overlays, bytes: added.bytes)
  }

  /// Renders a report with the pictures that it has room for.
  ///
  /// Nearly every report has room for all of its pictures, so it is rendered with all of them. Only
  /// one that comes out too large is measured without pictures and rendered with those that fit.
  private init(
    illustrating draft: ReportDraft, _ pictures: PictureOffer?, in form: ReportForm,
    under ceiling: SizeCeiling
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
