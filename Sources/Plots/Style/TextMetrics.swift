package import PlainText

/// Estimates how wide a text will be, without a font at hand.
///
/// Widths are those of DejaVu Sans, the widest of the usual interface fonts, so that labels rarely
/// need more room than they get.
package enum TextMetrics {
  /// Width of a text in pixels.
  package static func width(of text: ShownText, size: Double, isBold: Bool = false) -> Double {
    advance(of: text.string) * size * (isBold ? 1.1 : 1)
  }

  /// The text itself when it fits, else its start and an ellipsis; never cuts a character.
  package static func truncated(
    _ shown: ShownText, to width: Double, size: Double, isBold: Bool = false
  ) -> ShownText {
    let text = shown.string
    let limit = width / size / (isBold ? 1.1 : 1)
    if advance(of: text) <= limit { return shown }
    let ellipsis = advance(of: "…")
    var total = 0.0
    var end = text.startIndex
    for index in text.indices {
      total += advance(of: text[index])
      if total > limit {
        while end > text.startIndex, text[text.index(before: end)] == " " {
          end = text.index(before: end)
        }
        return shown.cut(before: end)
      }
      if total + ellipsis <= limit { end = text.index(after: index) }
    }
    return shown
  }

  /// Width of a text in em, summed up from its start.
  private static func advance(of text: String) -> Double {
    let bytes = text.utf8
    var (sum, place) = (0.0, bytes.startIndex)
    while place < bytes.endIndex {
      let (byte, next) = (bytes[place], bytes.index(after: place))
      // A byte before another of ASCII is a character, which does not have to be looked for.
      if byte >= 32, byte < 127, next == bytes.endIndex || bytes[next] < 128 {
        sum += Double(asciiAdvances[Int(byte) - 32]) / 100
        place = next
      } else {
        sum += advance(of: text[place])
        place = text.index(after: place)
      }
    }
    return sum
  }

  /// Width of one character in em.
  private static func advance(of character: Character) -> Double {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if let ascii = character.asciiValue, ascii >= 32, ascii < 127 {
      return Double(asciiAdvances[Int(ascii) - 32]) / 100
    }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: return 1
    case 0x2009, 0x200A, 0x202F: return 0.2
    case 0x200B...0x200F, 0x2060: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60:
      return 1
    case 0x2190...0x2BFF, 0x1F000...: return 1.35
    case 0x0300...0x036F: return 0
    default: return scalar.properties.isUppercase ? 0.85 : 0.68
    }
  }

  /// Hundredths of an em for the characters 32 to 126.
  private static let asciiAdvances: [UInt8] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
  ]
}
