/// A string of a JSON text: the bytes between its quotes, valid UTF-8, escapes still in place.
///
/// Valid only as long as the reader's bytes are.
package struct JSONText {
  /// The bytes between the quotes.
  package let raw: UnsafeBufferPointer<UInt8>
  /// Whether a backslash occurs, so that the raw bytes are not yet the text.
  package let isEscaped: Bool

  /// A text of bytes that are valid UTF-8, none of which needs or is an escape.
  @inlinable
  package init(plain raw: UnsafeBufferPointer<UInt8>) {
    self.init(raw: raw, isEscaped: false)
  }

  @usableFromInline
  init(raw: UnsafeBufferPointer<UInt8>, isEscaped: Bool) {
    self.raw = raw
    self.isEscaped = isEscaped
  }

  /// Text without escapes.
  package var string: String {
    if !isEscaped { return String(decoding: raw, as: UTF8.self) }
    var bytes: [UInt8] = []
    appendUnescaped(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether the text is a known word.
  @inlinable @inline(__always)
  package static func ~= (word: StaticString, text: JSONText) -> Bool {
    if text.isEscaped { return text.string == word.description }
    guard text.raw.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<text.raw.count where text.raw[index] != word.utf8Start[index] {
      return false
    }
    return true
  }

  /// Adds the text's UTF-8 to a buffer.
  package func appendUnescaped(to buffer: inout [UInt8]) {
    var rest = raw[...]
    while let backslash = rest.firstIndex(of: UInt8(ascii: "\\")) {
      buffer.append(contentsOf: rest[..<backslash])
      rest = rest[(backslash + 1)...]
      appendEscape(&rest, to: &buffer)
    }
    buffer.append(contentsOf: rest)
  }

  /// The first characters of the text, for messages; a huge string costs no more than a short one.
  package func beginning(_ limit: Int) -> (text: String, isWhole: Bool) {
    // The longest way to write a scalar is `\uD83D\uDE00`.
    let slice = UnsafeBufferPointer(rebasing: raw.prefix(12 * (limit + 1)))
    let scalars = JSONText(raw: slice, isEscaped: isEscaped).string.unicodeScalars
    let isWhole = slice.count == raw.count && scalars.count <= limit
    return (String(String.UnicodeScalarView(scalars.prefix(limit))), isWhole)
  }

  /// Adds what an escape stands for; `rest` starts behind the backslash and moves behind it.
  private func appendEscape(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, to buffer: inout [UInt8]
  ) {
    guard let letter = rest.popFirst() else { return }
    switch letter {
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0c)
    case UInt8(ascii: "n"): buffer.append(0x0a)
    case UInt8(ascii: "r"): buffer.append(0x0d)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"): buffer.append(contentsOf: String(Character(scalar(&rest))).utf8)
    default: buffer.append(letter)
    }
  }

  /// The scalar of one `\u` escape or of a pair of them; a lone surrogate becomes U+FFFD.
  private func scalar(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar {
    let first = codeUnit(rest)
    rest = rest.dropFirst(4)
    guard (0xd800..<0xdc00).contains(first) else { return Unicode.Scalar(first) ?? "\u{fffd}" }
    guard rest.starts(with: "\\u".utf8) else { return "\u{fffd}" }
    let second = codeUnit(rest.dropFirst(2))
    guard (0xdc00..<0xe000).contains(second) else { return "\u{fffd}" }
    rest = rest.dropFirst(6)
    return Unicode.Scalar(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00)) ?? "\u{fffd}"
  }

  private func codeUnit(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt32 {
    digits.prefix(4).reduce(0) { value, digit in
      (value << 4) | UInt32(Character(Unicode.Scalar(digit)).hexDigitValue ?? 0)
    }
  }
}

extension JSONText {
  /// A number as text, digit by digit as it was sent.
  package init(digitsOf number: JSONNumber) { self.init(raw: number.raw, isEscaped: false) }
}
