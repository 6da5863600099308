import ModelEvaluation

/// The lines of a CSV (RFC 4180) as fields; empty lines are passed over.
struct CSVLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private var position = 0
  /// Number of the line that was read last, from 1.
  private(set) var line = 0
  private var nextLine = 1

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let feed = UInt8(ascii: "\n")

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) {
    self.bytes = bytes
    self.file = file
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
  }

  /// The fields of the next line; `nil` at the end.
  mutating func next() throws(EvaluationError) -> [String]? {
    while position < bytes.count {
      line = nextLine
      let fields = try readLine()
      if fields.count > 1 || !fields[0].isEmpty { return fields }
    }
    return nil
  }

  private mutating func readLine() throws(EvaluationError) -> [String] {
    var fields: [String] = []
    while true {
      let isQuoted = position < bytes.count && bytes[position] == Self.quote
      var field = isQuoted ? try quotedField() : plainField()
      if field.last == UInt8(ascii: "\r"), !isQuoted { field.removeLast() }
      fields.append(String(decoding: field, as: UTF8.self))
      guard position < bytes.count else { return fields }
      let end = bytes[position]
      position += 1
      if end == Self.feed {
        nextLine += 1
        return fields
      }
    }
  }

  private mutating func plainField() -> [UInt8] {
    let start = position
    while position < bytes.count, bytes[position] != Self.comma, bytes[position] != Self.feed {
      position += 1
    }
    return Array(bytes[start..<position])
  }

  private mutating func quotedField() throws(EvaluationError) -> [UInt8] {
    var field: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == Self.quote else {
        if byte == Self.feed { nextLine += 1 }
        field.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == Self.quote else {
        try endQuotes()
        return field
      }
      field.append(Self.quote)
      position += 1
    }
    throw COCOReader.error(
      file, "line \(line)", expected: "a closing double quote", found: "the end of the file")
  }

  private mutating func endQuotes() throws(EvaluationError) {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    guard position == bytes.count || bytes[position] == Self.comma || bytes[position] == Self.feed
    else {
      throw COCOReader.error(
        file, "line \(line)", expected: "a comma behind the closing double quote",
        found: "something else")
    }
  }
}
