import PlainText

/// A tag before its meaning is known.
struct TemplateTag {
  var place: TemplateNode.Place
  /// What follows the braces, when it is not part of a name.
  var sign: Unicode.Scalar?
  /// What stands between sign and closing braces, without white space around it.
  var content: String
  /// The tag as written, in UTF-8.
  var written: ArraySlice<UInt8>
  /// The blanks before a tag that has its line to itself.
  var indentation = ""
}

/// Cuts a template into text and tags, byte by byte: every run of the program reads templates.
///
/// A line that holds nothing but one tag writes nothing of its own, as the specification of Mustache
/// wants it ("standalone" tags); the tags of variables are not meant.
struct TagScanner {
  /// What a template consists of.
  enum Token {
    case text(String, TemplateNode.Place)
    case tag(TemplateTag)
    /// The rest of the text, where a tag has no end.
    case unfinished(closing: String, TemplateNode.Place)
  }

  private let bytes: [UInt8]
  /// Where the rest starts.
  private var start = 0
  private var place = TemplateNode.Place(line: 1, column: 1)
  private var isLineStart = true
  private var pending: Token?

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next piece; `nil` at the end.
  mutating func next() -> Token? {
    if let token = pending {
      pending = nil
      return token
    }
    if start == bytes.count { return nil }
    let textPlace = place
    guard let opening = firstRun(of: "{", 2, from: start) else {
      return .text(text(takeRest()), textPlace)
    }
    let before = start..<opening
    skip(to: opening)
    guard let tag = tag() else {
      let closing = bytes[start...].starts(with: "{{{".utf8) ? "}}}" : "}}"
      let unfinished = Token.unfinished(closing: closing, place)
      _ = takeRest()
      if before.isEmpty { return unfinished }
      pending = unfinished
      return .text(text(before), textPlace)
    }
    return next(before, textPlace, tag)
  }

  private mutating func next(
    _ before: Range<Int>, _ textPlace: TemplateNode.Place, _ tag: TemplateTag
  ) -> Token {
    var (tag, end) = (tag, before.upperBound)
    skip(to: tag.written.endIndex)
    if let indentation = indentation(before), tag.canStandAlone, let lineEnd = blankLineEnd() {
      end = indentation.lowerBound
      tag.indentation = text(indentation)
      skip(to: lineEnd)
      isLineStart = true
    } else {
      isLineStart = false
    }
    if end == before.lowerBound { return .tag(tag) }
    pending = .tag(tag)
    return .text(text(before.lowerBound..<end), textPlace)
  }

  /// The tag that starts here; `nil` when it does not end.
  private func tag() -> TemplateTag? {
    var inside = start + 2
    let sign = inside < bytes.count ? Self.sign(bytes[inside]) : nil
    if sign != nil { inside += 1 }
    let closing = sign == "{" ? 3 : 2
    guard let end = firstRun(of: "}", closing, from: inside) else { return nil }
    return TemplateTag(
      place: place, sign: sign, content: trimmed(inside..<end),
      written: bytes[start..<(end + closing)])
  }

  private static func sign(_ byte: UInt8) -> Unicode.Scalar? {
    switch Unicode.Scalar(byte) {
    case "#", "^", "/", "!", "{", "&", ">", "%", "=", "<", "$": Unicode.Scalar(byte)
    default: nil
    }
  }

  /// The blanks that end a text, if a line starts with them.
  private func indentation(_ text: Range<Int>) -> Range<Int>? {
    var first = text.upperBound
    while first > text.lowerBound, Self.isBlank(bytes[first - 1]) { first -= 1 }
    let startsLine =
      first == text.lowerBound ? isLineStart : bytes[first - 1] == UInt8(ascii: "\n")
    return startsLine ? first..<text.upperBound : nil
  }

  /// Where the next line starts, if nothing but blanks comes before.
  private func blankLineEnd() -> Int? {
    var stop = start
    while stop < bytes.count, Self.isBlank(bytes[stop]) { stop += 1 }
    if stop == bytes.count { return stop }
    let newline = bytes[stop...].starts(with: "\r\n".utf8) ? stop + 1 : stop
    return bytes[newline] == UInt8(ascii: "\n") ? newline + 1 : nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  /// Where the first run of a sign that is at least so long starts.
  private func firstRun(of sign: Unicode.Scalar, _ count: Int, from start: Int) -> Int? {
    let sign = UInt8(ascii: sign)
    var length = 0
    for position in start..<bytes.count {
      length = bytes[position] == sign ? length + 1 : 0
      if length == count { return position + 1 - count }
    }
    return nil
  }

  private func text(_ part: Range<Int>) -> String { String(decoding: bytes[part], as: UTF8.self) }

  private func trimmed(_ part: Range<Int>) -> String {
    var (first, end) = (part.lowerBound, part.upperBound)
    while first < end, Self.isBlank(bytes[first]) { first += 1 }
    while first < end, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return String(text(first..<end).trimmed)
  }

  private mutating func takeRest() -> Range<Int> {
    defer { start = bytes.count }
    return start..<bytes.count
  }

  private mutating func skip(to end: Int) {
    var (lineStart, isASCII) = (start, true)
    for position in start..<end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") {
        place.line += 1
        place.column = 1
        (lineStart, isASCII) = (position + 1, true)
      } else if byte >= 0x80 {
        isASCII = false
      }
    }
    place.column += isASCII ? end - lineStart : text(lineStart..<end).count
    start = end
  }
}

extension TemplateTag {
  /// The tag as written, on one line and not too long for a message.
  var source: String {
    let line = String(decoding: written, as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 40 ? line : "\(line.prefix(36))…}}"
  }

  /// Whether a line with this tag alone writes nothing.
  fileprivate var canStandAlone: Bool {
    switch sign {
    case "#", "^", "/", "!", ">", "%", "=": true
    default: false
    }
  }
}
