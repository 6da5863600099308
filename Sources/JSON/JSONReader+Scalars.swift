extension JSONReader {
  /// Reads the number that ``peek()`` told of.
  package mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = position
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    var digits = Digits()
    try integerPart(&digits)
    if byte(at: position) == UInt8(ascii: ".") {
      position += 1
      let fractionStart = position
      try oneOrMoreDigits(&digits)
      digits.exponent -= position - fractionStart
    }
    if let letter = byte(at: position), letter | 0x20 == UInt8(ascii: "e") {
      position += 1
      digits.exponent += try exponentPart()
    }
    guard position - start <= Self.numberLimit else {
      throw JSONSyntaxError(
        at: start, expected: "a number of at most \(Self.numberLimit) characters",
        found: "\(position - start)")
    }
    return JSONNumber(
      raw: UnsafeBufferPointer(rebasing: bytes[start..<position]), isNegative: isNegative,
      significand: digits.significand, exponent: digits.exponent,
      isExact: digits.count <= JSONNumber.significandDigits)
  }

  /// How many characters a number may have; RFC 8259, section 6 leaves the limit to readers.
  package static let numberLimit = 1000

  /// Reads `true` or `false`.
  package mutating func boolean() throws(JSONSyntaxError) -> Bool {
    let value = bytes[position] == UInt8(ascii: "t")
    try word(value ? "true" : "false")
    return value
  }

  /// Reads `null`.
  package mutating func null() throws(JSONSyntaxError) { try word("null") }

  /// Reads `NaN`, `Infinity` or `-Infinity`.
  package mutating func nonFinite() throws(JSONSyntaxError) {
    switch bytes[position] {
    case UInt8(ascii: "N"): try word("NaN")
    case UInt8(ascii: "I"): try word("Infinity")
    default: try word("-Infinity")
    }
  }

  private mutating func word(_ word: StaticString) throws(JSONSyntaxError) {
    let end = position + word.utf8CodeUnitCount
    for index in position..<end {
      guard byte(at: index) == word.utf8Start[index - position] else { throw fault("a value") }
    }
    position = end
    if let next = byte(at: end), Self.isWordByte(next) {
      position = end - word.utf8CodeUnitCount
      throw fault("a value")
    }
  }

  /// Whether a byte is a letter, a digit or an underscore.
  package static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      return true
    default: return false
    }
  }

  /// The digits of a number as one integer.
  private struct Digits {
    /// The integer so far; it wraps around once ``count`` is beyond what fits.
    var significand: UInt64 = 0
    /// Digits from the first that is not 0.
    var count = 0
    /// Power of ten.
    var exponent = 0

    mutating func append(_ digit: UInt8) {
      significand = significand &* 10 &+ UInt64(digit)
      if count > 0 || digit != 0 { count += 1 }
    }
  }

  private mutating func integerPart(_ digits: inout Digits) throws(JSONSyntaxError) {
    let isZero = byte(at: position) == UInt8(ascii: "0")
    let start = position
    try oneOrMoreDigits(&digits)
    if isZero, position > start + 1 {
      position = start
      throw fault("a number without leading zeros")
    }
  }

  private mutating func oneOrMoreDigits(_ digits: inout Digits) throws(JSONSyntaxError) {
    guard let first = digit(at: position) else { throw fault("a digit") }
    digits.append(first)
    position += 1
    while let next = digit(at: position) {
      digits.append(next)
      position += 1
    }
  }

  /// The signed number behind `e`, held within what any double could need.
  private mutating func exponentPart() throws(JSONSyntaxError) -> Int {
    let sign = byte(at: position)
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { position += 1 }
    guard digit(at: position) != nil else { throw fault("a digit") }
    var value = 0
    while let next = digit(at: position) {
      value = min(value * 10 + Int(next), 100_000)
      position += 1
    }
    return sign == UInt8(ascii: "-") ? -value : value
  }

  private func digit(at position: Int) -> UInt8? {
    guard position < bytes.count else { return nil }
    let value = bytes[position] &- UInt8(ascii: "0")
    return value < 10 ? value : nil
  }
}
