import PlainText

/// Writes one JSON text (RFC 8259) piece by piece into bytes, keys in the order in which they come.
///
/// ```swift
/// var json = JSONWriter(.indented)
/// json.object { json in
///   json.member("images", 12)
///   json.member("splits", ["test", "valid"])
/// }
/// ```
///
/// Same values, same bytes: numbers are as short as they can be read back, what is not finite is
/// `null`, and only what must be escaped is.
package struct JSONWriter {
  /// How a text is laid out.
  package enum Layout: Sendable {
    /// Nothing between tokens.
    case compact
    /// A line for each member and element, two spaces a level.
    case indented
  }

  /// The text so far.
  package private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  /// Whether the innermost object or array has something in it.
  private var hasContent = false
  private var isBehindKey = false

  /// Starts a text.
  package init(_ layout: Layout = .compact) { self.layout = layout }

  /// Starts with an element of an array that another writer began, as deep in its text.
  package init(_ layout: Layout, insideArrayAt depth: Int, isFirst: Bool) {
    self.init(layout)
    self.depth = depth
    hasContent = !isFirst
  }

  /// Writes an object whose members a closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array whose elements a closure writes.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// Writes a key; its value must follow.
  package mutating func key(_ name: String) {
    var name = name
    name.withUTF8 { beginMember($0) }
  }

  private mutating func beginMember(_ name: UnsafeBufferPointer<UInt8>) {
    if name.contains(where: Self.isEscaped) {
      beginValue()
      appendQuoted(name)
      bytes.append(text: layout == .indented ? " : " : ":")
    } else {
      bytes.append(addingCapacity: name.count + 2 * depth + 7) { text in
        if hasContent { text.append(UInt8(ascii: ",")) }
        Self.beginLine(layout, depth, &text)
        text.append(UInt8(ascii: "\""))
        for byte in name { text.append(byte) }
        text.append(UInt8(ascii: "\""))
        if layout == .indented { text.append(UInt8(ascii: " ")) }
        text.append(UInt8(ascii: ":"))
        if layout == .indented { text.append(UInt8(ascii: " ")) }
      }
      hasContent = true
    }
    isBehindKey = true
  }

  /// Writes a member; one without a value is left out.
  package mutating func member(_ name: String, _ value: (some JSONWritable)?) {
    guard let value else { return }
    key(name)
    value.write(into: &self)
  }

  /// Writes a member; one without a value is `null`.
  package mutating func memberOrNull(_ name: String, _ value: (some JSONWritable)?) {
    key(name)
    if let value { value.write(into: &self) } else { token("null") }
  }

  /// Writes a text that is valid UTF-8.
  package mutating func text(_ utf8: some Sequence<UInt8>) {
    beginValue()
    appendQuoted(utf8)
  }

  /// Writes a token that is JSON as it stands: a number, `true`, `false` or `null`.
  package mutating func token(_ text: String) {
    beginValue()
    bytes.append(text: text)
  }

  /// Writes an integer.
  mutating func number(_ value: Int) {
    beginValue()
    bytes.append(decimal: value)
  }

  /// Writes the shortest number that reads back the same, which must be finite.
  mutating func number(_ value: Double) {
    beginValue()
    if value.rounded() != value { return bytes.append(shortest: value) }
    if abs(value) < 1e15, value != 0 || value.sign == .plus {
      return bytes.append(decimal: Int(value))
    }
    let text = value.description
    bytes.append(text: text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// Writes the newline at the end of a file.
  package mutating func endFile() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(opening)
    depth += 1
    hasContent = false
    content(&self)
    // An empty object or array has an empty line, as Foundation writes it.
    if !hasContent, layout == .indented { bytes.append(UInt8(ascii: "\n")) }
    depth -= 1
    beginLine()
    bytes.append(closing)
    hasContent = true
  }

  /// Sets a value apart from the one before it.
  private mutating func beginValue() {
    defer { isBehindKey = false }
    guard !isBehindKey, depth > 0 else { return }
    if hasContent { bytes.append(UInt8(ascii: ",")) }
    hasContent = true
    beginLine()
  }

  private mutating func beginLine() {
    guard layout == .indented else { return }
    bytes.append(addingCapacity: 2 * depth + 1) { Self.beginLine(layout, depth, &$0) }
  }

  private static func beginLine(_ layout: Layout, _ depth: Int, _ text: inout OutputSpan<UInt8>) {
    guard layout == .indented else { return }
    text.append(UInt8(ascii: "\n"))
    text.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func appendQuoted(_ utf8: some Sequence<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = utf8.withContiguousStorageIfAvailable { text in
      guard !Self.hasEscaped(text) else { return false }
      bytes.append(contentsOf: text)
      return true
    }
    if isPlain != true { appendEscaping(utf8) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a text has something to be escaped: all of it is looked at, which is done for many bytes at once.
  private static func hasEscaped(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.reduce(0 as UInt8) { $0 | (isEscaped($1) ? 1 : 0) } != 0
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscaping(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0a: bytes += "\\n".utf8
      case 0x0c: bytes += "\\f".utf8
      case 0x0d: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
  }
}
