extension JSONReader {
  /// Moves over the next value, checking it.
  package mutating func skipValue() throws(JSONSyntaxError) {
    let outside = depth
    try skipScalarOrEnter()
    while depth > outside {
      if levels[depth - 1].isObject {
        if try nextKey() != nil { try skipScalarOrEnter() }
      } else if try nextElement() {
        try skipScalarOrEnter()
      }
    }
  }

  /// Moves over the next value and gives its bytes without the blanks between tokens.
  package mutating func compactText() throws(JSONSyntaxError) -> String {
    let start = position
    try skipValue()
    var compact: [UInt8] = []
    var isInString = false
    var isEscape = false
    for byte in bytes[start..<position] {
      if isInString {
        isInString = isEscape || byte != UInt8(ascii: "\"")
        isEscape = !isEscape && byte == UInt8(ascii: "\\")
      } else if byte <= 0x20 {
        continue
      } else {
        isInString = byte == UInt8(ascii: "\"")
      }
      compact.append(byte)
    }
    return String(decoding: compact, as: UTF8.self)
  }

  private mutating func skipScalarOrEnter() throws(JSONSyntaxError) {
    switch try peek() {
    case .object: try beginObject()
    case .array: try beginArray()
    case .string: _ = try string()
    case .number: _ = try number()
    case .boolean: _ = try boolean()
    case .null: try null()
    case .nonFinite: try nonFinite()
    }
  }
}
