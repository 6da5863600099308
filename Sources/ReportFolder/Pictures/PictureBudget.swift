import Findings
import PlainText

/// What pictures may add to a report before it outgrows its ceiling.
package struct PictureBudget {
  private var room: Int
  private let form: ReportForm

  /// What is left of a ceiling beside a report without pictures.
  ///
  /// - Parameters:
  ///   - ceiling: The most that the report may take.
  ///   - size: What it takes without pictures, in bytes.
  ///   - form: How pictures are stored: as files, each once, or in Base64 at every place.
  package init(_ ceiling: SizeCeiling, beside size: Int, in form: ReportForm) {
    room = ceiling.bytes - size - Self.notes
    self.form = form
  }

  /// Takes room for a picture; says whether there was enough.
  mutating func take(_ picture: ShownPictures.Picture, isNewFile: Bool) -> Bool {
    let words = Self.markup + Self.escaping * picture.item.words
    let bytes = picture.thumbnail.bytes.count
    let size =
      switch form {
      case .folder: (isNewFile ? bytes : 0) + Self.places * 2 * words
      case .singleFile: Self.places * ((bytes + 2) / 3 * 4 + words)
      }
    guard size <= room else { return false }
    room -= size
    return true
  }

  /// Takes room for a larger picture, which only a folder has; says whether there was enough.
  mutating func take(_ larger: ReportFile) -> Bool {
    let size = larger.bytes.count + Self.places * Self.markup
    guard form == .folder, size <= room else { return false }
    room -= size
    return true
  }

  /// How often a picture may stand in the page: in its section, and beside the step that it is of.
  private static let places = 2
  /// Room for the notes on pictures and the section of lone failures, in bytes.
  private static let notes = 8000
  /// Markup of one picture in the page, in bytes.
  private static let markup = 240
  /// How much longer a text can become by escaping: a comment before every letter.
  private static let escaping = 12
}

extension PictureList.Item {
  /// Bytes of what is written of the item.
  fileprivate var words: Int {
    alternative.string.utf8.count + caption.string.utf8.count + (drawing?.marks.count ?? 0) * 8
  }
}
