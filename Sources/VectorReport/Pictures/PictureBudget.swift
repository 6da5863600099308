/// What pictures may add to a report before it outgrows its ceiling.
///
/// A thumbnail is a file of the folder, once; in the single file it stands in Base64, at every place.
struct PictureBudget {
  private var folder: Int
  private var singleFile: Int

  /// What is left of a ceiling beside a report without pictures.
  init(_ ceiling: SizeCeiling, besideFolder folder: Int, singleFile: Int) {
    self.folder = ceiling.bytes - folder - Self.notes
    self.singleFile = ceiling.bytes - singleFile - Self.notes
  }

  /// Takes room for a picture; says whether there was enough.
  mutating func take(_ picture: ShownPictures.Picture, isNewFile: Bool) -> Bool {
    let words = Self.markup + Self.escaping * picture.item.words
    let file = isNewFile ? picture.thumbnail.bytes.count : 0
    let entries = Self.manifestEntries + Self.escaping * picture.source.path.utf8.count
    let folder = file + entries + 2 * words
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
  /// Lines of a picture and of its source in the manifest, the source's name not counted.
  private static let manifestEntries = 600
  /// How much longer a text can become by escaping: a comment before every letter.
  private static let escaping = 12
}

extension PictureList.Item {
  /// Bytes of what is written of the item.
  fileprivate var words: Int { alternative.utf8.count + caption.utf8.count }
}
