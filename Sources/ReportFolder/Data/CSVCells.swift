import PlainText

/// Cells of a CSV that are written into memory which has room for them.
struct CSVCells {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  /// Where the next byte goes.
  private(set) var end: Int
  private(set) var isRowStart: Bool

  init(in memory: UnsafeMutableBufferPointer<UInt8>, from start: Int, isRowStart: Bool) {
    (self.memory, end, self.isRowStart) = (memory, start, isRowStart)
  }

  /// Room that cells take at most: a text all of quotes is doubled, between two more and behind an apostrophe.
  static func room(texts bytes: Int, _ count: Int) -> Int {
    2 * bytes + (NumberBytes.most + 4) * count
  }

  /// Writes a text as the next cell.
  mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { text($0) }
  }

  /// Writes a text as the next cell.
  mutating func text(_ value: ArraySlice<UInt8>) {
    value.withUnsafeBufferPointer { text($0) }
  }

  /// Writes a whole number as the next cell.
  mutating func number(_ value: Int?) {
    separate()
    if let value { end += NumberBytes.write(decimal: value, to: memory.extracting(end...)) }
  }

  /// Writes a number as the next cell.
  mutating func number(_ value: Double?) {
    separate()
    if let value, value.isFinite {
      end += NumberBytes.write(shortest: value, to: memory.extracting(end...))
    }
  }

  /// Ends the row.
  mutating func endRow() {
    put(UInt8(ascii: "\r"))
    put(UInt8(ascii: "\n"))
    isRowStart = true
  }

  /// Writes a text as the next cell.
  mutating func text(_ value: UnsafeBufferPointer<UInt8>) {
    separate()
    let isFormula = value.first.map(Self.beginsFormula) ?? false
    guard isFormula || Self.hasSpecial(value) else { return put(value) }
    put(UInt8(ascii: "\""))
    if isFormula { put(UInt8(ascii: "'")) }
    for byte in value {
      if byte == UInt8(ascii: "\"") { put(byte) }
      put(byte)
    }
    put(UInt8(ascii: "\""))
  }

  private mutating func separate() {
    if !isRowStart { put(UInt8(ascii: ",")) }
    isRowStart = false
  }

  private mutating func put(_ byte: UInt8) {
    memory[end] = byte
    end += 1
  }

  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    _ = memory.extracting(end...).update(fromContentsOf: bytes)
    end += bytes.count
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private static func hasSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    // No letter, no digit and no mark of a usual name comes before a comma. Eight bytes are asked at once:
    // S. E. Anderson, Bit Twiddling Hacks, "Determine if a word has a byte less than n".
    let (lowest, signs): (UInt64, UInt64) = (0x2d2d_2d2d_2d2d_2d2d, 0x8080_8080_8080_8080)
    let bytes = UnsafeRawBufferPointer(text)
    var place = 0
    while place + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if (word &- lowest) & ~word & signs != 0 { return text.contains(where: isSpecial) }
      place += 8
    }
    return text[place...].contains(where: isSpecial)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
