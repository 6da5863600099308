import PlainText

/// A tag before its meaning is known.
struct TemplateTag {
  var place: TemplateNode.Place
  /// What follows the braces, when it is not part of a name.
  var sign: Character?
  /// What stands between sign and closing braces, without white space around it.
  var content: String
  /// The tag as written.
  var written: Substring
  /// The blanks before a tag that has its line to itself.
  var indentation: String
}

/// Cuts a template into text and tags.
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

  private var rest: Substring
  private var place = TemplateNode.Place(line: 1, column: 1)
  private var isLineStart = true
  private var pending: Token?

  init(_ text: String) { rest = text[...] }

  /// The next piece; `nil` at the end.
  mutating func next() -> Token? {
    if let token = pending {
      pending = nil
      return token
    }
    if rest.isEmpty { return nil }
    let textPlace = place
    guard let start = rest.utf8.firstRun(of: UInt8(ascii: "{"), 2) else {
      return .text(takeRest(), textPlace)
    }
    let before = rest[..<start]
    skip(to: start)
    guard let (tag, end) = tag() else {
      let closing = rest.hasPrefix("{{{") ? "}}}" : "}}"
      pending = .unfinished(closing: closing, place)
      _ = takeRest()
      return before.isEmpty ? next() : .text(String(before), textPlace)
    }
    return next(before, textPlace, tag, end)
  }

  private mutating func next(
    _ before: Substring, _ textPlace: TemplateNode.Place, _ tag: TemplateTag, _ end: Substring.Index
  ) -> Token? {
    var (tag, text) = (tag, before)
    skip(to: end)
    if let indentation = indentation(before), tag.canStandAlone, let lineEnd = blankLineEnd() {
      text = before[..<indentation.startIndex]
      tag.indentation = String(indentation)
      skip(to: lineEnd)
      isLineStart = true
    } else {
      isLineStart = false
    }
    if text.isEmpty { return .tag(tag) }
    pending = .tag(tag)
    return .text(String(text), textPlace)
  }

  private static let signs = Array("#^/!{&>%=<$".utf8)

  /// The tag that starts here, and where it ends; `nil` when it does not end.
  private func tag() -> (TemplateTag, Substring.Index)? {
    let inside = rest[rest.utf8.index(rest.startIndex, offsetBy: 2)...]
    let sign = inside.utf8.first.flatMap { Self.signs.contains($0) ? inside.first : nil }
    let body = sign == nil ? inside : inside.dropFirst()
    let closing = sign == "{" ? 3 : 2
    guard let start = body.utf8.firstRun(of: UInt8(ascii: "}"), closing) else { return nil }
    let end = rest.utf8.index(start, offsetBy: closing)
    let tag = TemplateTag(
      place: place, sign: sign, content: String(body[..<start].trimmed),
      written: rest[..<end], indentation: "")
    return (tag, end)
  }

  /// The blanks that end a text, if a line starts with them.
  private func indentation(_ text: Substring) -> Substring? {
    let blanks = text.utf8.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let start = text.utf8.index(text.endIndex, offsetBy: -blanks.count)
    let startsLine =
      start == text.startIndex
      ? isLineStart : text.utf8[text.utf8.index(before: start)] == UInt8(ascii: "\n")
    return startsLine ? text[start...] : nil
  }

  /// Where the next line starts, if nothing but blanks comes before.
  private func blankLineEnd() -> Substring.Index? {
    let bytes = rest.utf8
    guard
      let stop = bytes.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") })
    else { return rest.endIndex }
    let newline = bytes[stop...].starts(with: "\r\n".utf8) ? bytes.index(after: stop) : stop
    return bytes[newline] == UInt8(ascii: "\n") ? bytes.index(after: newline) : nil
  }

  private mutating func takeRest() -> String {
    defer { rest = rest[rest.endIndex...] }
    return String(rest)
  }

  private mutating func skip(to index: Substring.Index) {
    let passed = rest[..<index]
    let lines = passed.utf8.count { $0 == UInt8(ascii: "\n") }
    if lines > 0, let last = passed.utf8.lastIndex(of: UInt8(ascii: "\n")) {
      place.line += lines
      place.column = 1 + passed[passed.utf8.index(after: last)...].count
    } else {
      place.column += passed.count
    }
    rest = rest[index...]
  }
}

extension TemplateTag {
  /// The tag as written, on one line and not too long for a message.
  var source: String {
    let line = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 40 ? line : "\(line.prefix(36))…}}"
  }

  /// Whether a line with this tag alone writes nothing.
  fileprivate var canStandAlone: Bool { sign.map { "#^/!>%=".contains($0) } ?? false }
}

extension Substring.UTF8View {
  /// Where the first run of a byte that is at least so long starts.
  fileprivate func firstRun(of byte: UInt8, _ count: Int) -> Index? {
    var position = startIndex
    while let start = self[position...].firstIndex(of: byte) {
      let run = self[start...].prefix { $0 == byte }
      if run.count >= count { return start }
      position = run.endIndex
    }
    return nil
  }
}
