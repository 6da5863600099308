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

  /// Adds words of our own as the inside of a double-quoted attribute value.
  static func appendAttributeValue(own words: StaticString, to bytes: inout [UInt8]) {
    words.withUTF8Buffer { append($0, to: &bytes, isAttribute: true) }
  }

  private static func append(_ text: String, to bytes: inout [UInt8], isAttribute: Bool) {
    let isWritten: Void? = text.utf8.withContiguousStorageIfAvailable {
      append($0, to: &bytes, isAttribute: isAttribute)
    }
    if isWritten == nil {
      Array(text.utf8).withUnsafeBufferPointer {
        append($0, to: &bytes, isAttribute: isAttribute)
      }
    }
  }

  /// What needs no escape is added in one piece: that is nearly all of a page.
  private static func append(
    _ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], isAttribute: Bool
  ) {
    var start = 0
    for place in utf8.indices {
      // Of what is escaped only `>` comes after the digits, and most are letters.
      guard utf8[place] <= UInt8(ascii: ">"),
        let escape = escape(utf8[place], isAttribute: isAttribute)
      else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<place]))
      bytes.append(text: escape)
      start = place + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
  }

  private static func escape(_ byte: UInt8, isAttribute: Bool) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\"") where isAttribute: "&quot;"
    case UInt8(ascii: "'") where isAttribute: "&#39;"
    case UInt8(ascii: "\n") where isAttribute: "&#10;"
    case UInt8(ascii: "\t") where isAttribute: "&#9;"
    default: nil
    }
  }
}
