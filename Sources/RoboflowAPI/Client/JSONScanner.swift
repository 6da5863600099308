/// Walks over the bytes of a JSON document without recursion.
struct JSONScanner {
  typealias Fault = JSONOutline.Fault

  let bytes: UnsafeRawBufferPointer
  var position = 0

  /// Deeper nesting is an attack, not an answer.
  private static let deepest = 512

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Reads the whole document, which must be one object.
  mutating func object() throws(Fault) -> [String: JSONOutline.Member] {
    var members: [String: JSONOutline.Member] = [:]
    try skip(UInt8(ascii: "{"))
    if try nextByte() == UInt8(ascii: "}") {
      position += 1
    } else {
      var closed = false
      while !closed {
        let name = try memberName()
        _ = try nextByte()
        let start = position
        let elements = try value()
        members[name] = JSONOutline.Member(range: start..<position, elements: elements)
        closed = try closes(UInt8(ascii: "}"))
      }
    }
    skipSpace()
    guard position == bytes.count else { throw .malformed(at: position) }
    return members
  }

  /// Skips one value; the number of its elements when it is an array.
  private mutating func value() throws(Fault) -> Int? {
    var closers: [UInt8] = []
    var elements: Int?
    repeat {
      if let closer = try opens() {
        closers.append(closer)
        guard closers.count <= Self.deepest else { throw .malformed(at: position) }
        if closers.count == 1, closer == UInt8(ascii: "]") { elements = 0 }
        if try nextByte() != closer {
          if closers.count == 1 { elements = elements.map { $0 + 1 } }
          if closer == UInt8(ascii: "}") { _ = try memberName() }
          continue
        }
        position += 1
        closers.removeLast()
      } else {
        try scalar()
      }
      try finish(&closers, &elements)
    } while !closers.isEmpty
    return elements
  }

  /// After a value: closes what ends here, up to the place where the next value begins.
  private mutating func finish(_ closers: inout [UInt8], _ elements: inout Int?) throws(Fault) {
    while let closer = closers.last {
      if try closes(closer) {
        closers.removeLast()
        continue
      }
      if closers.count == 1 { elements = elements.map { $0 + 1 } }
      if closer == UInt8(ascii: "}") { _ = try memberName() }
      return
    }
  }

  /// Takes an opening bracket and gives the one that closes it; `nil` before a scalar.
  private mutating func opens() throws(Fault) -> UInt8? {
    switch try nextByte() {
    case UInt8(ascii: "{"):
      position += 1
      return UInt8(ascii: "}")
    case UInt8(ascii: "["):
      position += 1
      return UInt8(ascii: "]")
    default: return nil
    }
  }

  /// Takes the closing bracket, or the comma before the next element.
  private mutating func closes(_ closer: UInt8) throws(Fault) -> Bool {
    let byte = try nextByte()
    guard byte == closer || byte == UInt8(ascii: ",") else { throw .malformed(at: position) }
    position += 1
    return byte == closer
  }

  /// Takes `"name":`.
  private mutating func memberName() throws(Fault) -> String {
    guard try nextByte() == UInt8(ascii: "\"") else { throw .malformed(at: position) }
    let start = position + 1
    try string()
    let name = String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    try skip(UInt8(ascii: ":"))
    return name
  }

  private mutating func skip(_ expected: UInt8) throws(Fault) {
    guard try nextByte() == expected else { throw .malformed(at: position) }
    position += 1
  }

  /// The next byte that is not white space, which is not taken.
  mutating func nextByte() throws(Fault) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw .truncated }
    return bytes[position]
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09
  }
}
