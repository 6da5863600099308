/// Text of unknown origin with nothing in it that acts unseen.
package enum VisibleText {
  /// The text on one line, without characters that act unseen.
  ///
  /// White space of any kind and length becomes one space, none at the ends. Control characters,
  /// characters that turn the direction of writing, and code points that are no characters become
  /// U+FFFD, so that two names that differ by them alone still look different.
  package static func line(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var spacePending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        spacePending = !result.isEmpty
        continue
      }
      if spacePending { result.append(" ") }
      spacePending = false
      result.append(actsUnseen(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func actsUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    // Bidirectional embeddings, overrides and isolates.
    case 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
