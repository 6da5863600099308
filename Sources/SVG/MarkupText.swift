package import PlainText

/// Escapes text for XML and HTML: the one place of escaping.
///
/// That nothing in it acts unseen or is no character at all is ``ShownText``'s part.
package enum MarkupText {
  /// Adds a text as element content.
  package static func appendContent(_ text: ShownText, to bytes: inout [UInt8]) {
    append(text.string, to: &bytes, isAttribute: false)
  }

  /// Adds a text as the inside of a double-quoted attribute value.
  package static func appendAttributeValue(_ text: ShownText, to bytes: inout [UInt8]) {
    append(text.string, to: &bytes, isAttribute: true)
  }

  /// Adds a name or colour of our own as the inside of a double-quoted attribute value.
  static func appendAttributeValue(own name: String, to bytes: inout [UInt8]) {
    append(name, to: &bytes, isAttribute: true)
  }

  private static func append(_ text: String, to bytes: inout [UInt8], isAttribute: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\"") where isAttribute: bytes += "&quot;".utf8
      case UInt8(ascii: "'") where isAttribute: bytes += "&#39;".utf8
      case UInt8(ascii: "\n") where isAttribute: bytes += "&#10;".utf8
      case UInt8(ascii: "\t") where isAttribute: bytes += "&#9;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
