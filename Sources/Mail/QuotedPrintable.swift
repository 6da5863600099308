/// Text as lines of ASCII that survive every mail server (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// Most characters of a line, the soft line break included.
  private static let lineLength = 76

  /// A text with `\n` between lines, encoded, with CRLF between lines.
  static func encode(_ text: String) -> String {
    var bytes: [UInt8] = []
    let lines = Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes += "\r\n".utf8 }
      append(line, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var length = 0
    for (place, byte) in line.enumerated() {
      let isLast = place == line.count - 1
      let piece = encoded(
        byte, isLast: isLast, startsFrom: length == 0 && isFrom(line.dropFirst(place)))
      if length + piece.count > (isLast ? lineLength : lineLength - 1) {
        bytes += "=\r\n".utf8
        length = 0
      }
      bytes += piece
      length += piece.count
    }
  }

  /// - Parameter startsFrom: whether the line would start like a new message in a mailbox file.
  private static func encoded(_ byte: UInt8, isLast: Bool, startsFrom: Bool) -> [UInt8] {
    let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    let isPrintable = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
    if !startsFrom && (isPrintable || (isSpace && !isLast)) { return [byte] }
    return [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
  }

  private static func isFrom(_ rest: ArraySlice<UInt8>) -> Bool { rest.starts(with: "From ".utf8) }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
