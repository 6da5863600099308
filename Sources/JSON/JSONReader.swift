/// Reads one JSON text (RFC 8259) piece by piece, without building values from it.
///
/// The caller pulls: it looks at the ``peek()`` kind of the next value and then reads, enters or
/// skips it. Every byte is checked on the way, so that a text that is read to its ``finish()`` is
/// JSON, apart from two liberties: a byte order mark is accepted, and so are bare `NaN`, `Infinity`
/// and `-Infinity`. Nothing recurses; nesting beyond ``depthLimit`` is a syntax error.
package struct JSONReader {
  /// The whole text.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Position of the next byte.
  package var position = 0
  /// The open objects and arrays, outermost first; entries from ``depth`` on are unused.
  package private(set) var levels: [Level]
  /// Number of open objects and arrays.
  package private(set) var depth = 0

  /// How deep values may nest.
  package static let depthLimit = 128

  /// An open object or array and where in it the reader is.
  package struct Level {
    /// Whether it is an object.
    var isObject: Bool
    /// Keys or elements begun.
    var count = 0
    /// The key of the current value, in an object.
    var key: JSONText?
  }

  /// Starts at the first value of a text.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    levels = Array(repeating: Level(isObject: false), count: Self.depthLimit)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    skipWhitespace()
  }

  /// What the next value is.
  @inlinable
  package func peek() throws(JSONSyntaxError) -> JSONKind {
    guard position < bytes.count else { throw fault("a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "-"):
      return byte(at: position + 1) == UInt8(ascii: "I") ? .nonFinite : .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "N"), UInt8(ascii: "I"): return .nonFinite
    default: throw fault("a value")
    }
  }

  /// Enters the object that ``peek()`` told of.
  package mutating func beginObject() throws(JSONSyntaxError) { try open(Level(isObject: true)) }

  /// Enters the array that ``peek()`` told of.
  package mutating func beginArray() throws(JSONSyntaxError) { try open(Level(isObject: false)) }

  /// The next key of the innermost object, whose value must then be consumed; `nil` at its end.
  package mutating func nextKey() throws(JSONSyntaxError) -> JSONText? {
    guard try advance(closing: UInt8(ascii: "}"), expected: "\",\" or \"}\"") else { return nil }
    guard byte(at: position) == UInt8(ascii: "\"") else { throw fault("a key in double quotes") }
    let key = try string()
    skipWhitespace()
    guard byte(at: position) == UInt8(ascii: ":") else { throw fault("\":\"") }
    position += 1
    skipWhitespace()
    levels[depth - 1].key = key
    return key
  }

  /// Whether the innermost array has another element, which must then be consumed.
  package mutating func nextElement() throws(JSONSyntaxError) -> Bool {
    try advance(closing: UInt8(ascii: "]"), expected: "\",\" or \"]\"")
  }

  /// Checks that nothing follows the outermost value.
  package mutating func finish() throws(JSONSyntaxError) {
    skipWhitespace()
    guard position == bytes.count else { throw fault("the end of the file") }
  }

  /// The byte at a position, `nil` behind the end.
  @inlinable
  package func byte(at position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

  /// A syntax error at the reader's position.
  @inlinable
  package func fault(_ expected: String) -> JSONSyntaxError {
    JSONSyntaxError(at: position, expected: expected)
  }

  private mutating func open(_ level: Level) throws(JSONSyntaxError) {
    guard depth < Self.depthLimit else {
      throw JSONSyntaxError(
        at: position, expected: "at most \(Self.depthLimit) levels of nesting", found: "more")
    }
    levels[depth] = level
    depth += 1
    position += 1
  }

  /// Moves to the next key or element, or behind the closing bracket.
  private mutating func advance(
    closing: UInt8, expected: @autoclosure () -> String
  ) throws(JSONSyntaxError) -> Bool {
    skipWhitespace()
    let next = byte(at: position)
    if next == closing {
      position += 1
      depth -= 1
      return false
    }
    if levels[depth - 1].count > 0 {
      guard next == UInt8(ascii: ",") else { throw fault(expected()) }
      position += 1
      skipWhitespace()
    }
    levels[depth - 1].count += 1
    return true
  }

  /// Moves over blanks between tokens.
  package mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0a, 0x0d, 0x09: position += 1
      default: return
      }
    }
  }
}
