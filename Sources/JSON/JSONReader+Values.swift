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

  /// Moves over the array that ``peek()`` told of, checking it, and counts its elements.
  package mutating func skipElements() throws(JSONSyntaxError) -> Int {
    var count = 0
    try beginArray()
    while try nextElement() {
      try skipValue()
      count += 1
    }
    return count
  }

  /// Reads an object; a closure consumes the value of each key.
  package mutating func readObject(
    _ member: (JSONText, inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    guard try peek() == .object else { throw fault("an object") }
    try beginObject()
    while let key = try nextKey() { try member(key, &self) }
  }

  /// Reads a string, or `nil` for null; anything else does not fit.
  package mutating func textOrNull() throws(JSONSyntaxError) -> String? {
    switch try peek() {
    case .string: return try string().string
    case .null:
      try null()
      return nil
    default: throw fault("a text")
    }
  }

  /// Moves over the next value and gives it when it is a string.
  package mutating func textIfAny() throws(JSONSyntaxError) -> String? {
    if try peek() == .string { return try string().string }
    try skipValue()
    return nil
  }

  /// Moves over the next value and gives it when it is an integer.
  package mutating func integerIfAny() throws(JSONSyntaxError) -> Int? {
    if try peek() == .number { return try number().integer }
    try skipValue()
    return nil
  }

  /// Moves over the next value and gives its bytes without its bytes without the blanks between tokens.
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
