/// Turns any text into characters that XML and HTML may hold: the one place of escaping.
///
/// Besides the five markup characters it replaces what must not reach a page with U+FFFD, which
/// readers see: control characters, noncharacters, and the explicit bidirectional controls, with
/// which a hostile name could reorder the text beside it.
package enum MarkupText {
  /// Adds a text as element content.
  package static func appendContent(_ text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes, isAttribute: false)
  }

  /// Adds a text as the inside of a double-quoted attribute value.
  package static func appendAttributeValue(_ text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes, isAttribute: true)
  }

  private static func append(_ text: String, to bytes: inout [UInt8], isAttribute: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"" where isAttribute: bytes.append(contentsOf: "&quot;".utf8)
      case "'" where isAttribute: bytes.append(contentsOf: "&#39;".utf8)
      case "\n" where isAttribute: bytes.append(contentsOf: "&#10;".utf8)
      case "\t" where isAttribute: bytes.append(contentsOf: "&#9;".utf8)
      default: append(isHarmless(scalar) ? scalar : "\u{FFFD}", to: &bytes)
      }
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F...0x9F: false
    case 0x202A...0x202E, 0x2066...0x2069: false
    case 0x2028, 0x2029: false
    case 0xFDD0...0xFDEF: false
    case let value: value & 0xFFFE != 0xFFFE
    }
  }
}
