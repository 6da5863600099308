/// A place in rendered HTML that is filled when the page is written: with a chart, or with a picture's
/// own bytes.
///
/// It is marked by a byte that is in no UTF-8, so that no text can hold one.
enum HTMLGap {
  static let mark: UInt8 = 0xFF

  /// The gap for what has an address.
  static func bytes(for address: String) -> [UInt8] { [mark] + address.utf8 + [mark] }
}
