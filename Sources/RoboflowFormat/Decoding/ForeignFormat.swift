import PlainText

/// Recognises what people pass in place of UTF-8 JSON.
enum ForeignFormat {
  /// What the bytes are instead of JSON, in words; `nil` when they may be JSON.
  static func name(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if bytes.isEmpty { return "an empty file" }
    for (start, words) in signatures where bytes.starts(with: start) { return words }
    if bytes.prefix(4).contains(0) { return "UTF-16 or UTF-32 text, or binary data" }
    let text = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    guard let first = text.first(where: { !isBlank($0) }) else { return "only blanks" }
    if first == UInt8(ascii: "<") {
      let line = text.drop(while: isBlank).prefix(400).prefix { $0 != 0x0a && $0 != 0x0d }
      return "HTML or XML that starts with "
        + ShownText(quoting: String(decoding: line, as: UTF8.self)).string
    }
    return nil
  }

  private static let signatures: [([UInt8], String)] = [
    ([0xff, 0xfe], "UTF-16 text"), ([0xfe, 0xff], "UTF-16 text"),
    ([0x1f, 0x8b], "gzip-compressed data"), ([0x50, 0x4b, 0x03, 0x04], "a ZIP archive"),
    ([0x89, 0x50, 0x4e, 0x47], "a PNG picture"), ([0xff, 0xd8, 0xff], "a JPEG picture"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"),
  ]

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }
}
