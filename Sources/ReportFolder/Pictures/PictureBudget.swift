/// What pictures may add to a report before it outgrows its ceiling.
///
/// A thumbnail is a file of the folder, once; in the single file it stands in Base64, at every place.
struct PictureBudget {
  private var folder: Int
  private var singleFile: Int

  /// What is left of a ceiling beside the page files of a report without pictures.
  ///
  /// The single file is the page and the style sheet; charts are in the page.
  init(_ ceiling: SizeCeiling, beside files: [ReportFile]) {
    folder = ceiling.bytes - SizeCeiling.size(of: files) - Self.notes
    let page = files.filter { $0.path == "index.html" || $0.path == "report.css" }
    singleFile = ceiling.bytes - SizeCeiling.size(of: page) - Self.notes
  }

  /// Takes room for a picture; says whether there was enough.
  mutating func take(_ picture: ShownPictures.Picture, isNewFile: Bool) -> Bool {
    let words = Self.markup + Self.escaping * picture.item.words
    let file = isNewFile ? picture.thumbnail.bytes.count : 0
    let folder = file + 2 * words
    let singleFile = (picture.thumbnail.bytes.count + 2) / 3 * 4 + words
    guard folder <= self.folder, singleFile <= self.singleFile else { return false }
    self.folder -= folder
    self.singleFile -= singleFile
    return true
  }

  /// Room for the notes on pictures and the section of lone failures, in bytes.
  private static let notes = 8000
  /// Markup of one picture in the page, in bytes.
  private static let markup = 240
  /// How much longer a text can become by escaping: a comment before every letter.
  private static let escaping = 12
}

extension PictureList.Item {
  /// Bytes of what is written of the item.
  fileprivate var words: Int { alternative.utf8.count + caption.utf8.count }
}
