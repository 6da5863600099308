import JSON

/// Reads values of JSON that are written in the plainest way, one after the other.
///
/// Each method moves behind a value and gives it, or gives `nil` when it is written in another way,
/// right or wrong: that is for ``DocumentReader``, which reads everything and knows what to say.
struct PlainValues {
  /// The whole text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Position of the next byte.
  var position: Int

  /// Moves over the bytes that stand at another place too; `false` when others are here.
  @inline(__always)
  mutating func skip(sameAs range: Range<Int>) -> Bool {
    let (start, count) = (range.lowerBound, range.count)
    guard max(count, 8) <= bytes.count - position, let base = bytes.baseAddress else {
      return skip(sameAsNearEnd: range)
    }
    // What was read before begins earlier, so that eight bytes from there are in the text as well.
    let (here, there) = (UnsafeRawPointer(base + position), UnsafeRawPointer(base + start))
    if count < 8 {
      // Of both words only the first bytes count.
      let difference = Self.word(here) ^ Self.word(there)
      guard difference << UInt64(64 &- 8 &* count) == 0 else { return false }
    } else {
      let last = count &- 8
      var offset = 0
      while offset < last {
        guard Self.word(here + offset) == Self.word(there + offset) else { return false }
        offset &+= 8
      }
      guard Self.word(here + last) == Self.word(there + last) else { return false }
    }
    position += count
    return true
  }

  /// The same byte by byte, where fewer than eight are left.
  private mutating func skip(sameAsNearEnd range: Range<Int>) -> Bool {
    guard range.count <= bytes.count - position,
      bytes[position..<position + range.count].elementsEqual(bytes[range])
    else { return false }
    position += range.count
    return true
  }

  /// A text of printable ASCII without escapes.
  @inline(__always)
  mutating func text() -> JSONText? {
    guard next() == UInt8(ascii: "\"") else { return nil }
    var end = position + 1
    while end + 8 <= bytes.count {
      let stops = Self.stops(word(at: end))
      end += stops.trailingZeroBitCount / 8
      if stops != 0 { break }
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    let raw = UnsafeBufferPointer(rebasing: bytes[position + 1..<end])
    position = end + 1
    return JSONText(plain: raw)
  }

  /// An integer of at most nine digits.
  @inline(__always)
  mutating func integer() -> Int? {
    let isNegative = skip(UInt8(ascii: "-"))
    let start = position
    var value = 0
    while let digit = digit() {
      value = value * 10 + digit
      position += 1
      guard position - start <= 9 else { return nil }
    }
    guard isInteger(from: start) else { return nil }
    return isNegative ? -value : value
  }

  /// An integer of at most nine digits that is 0 or more.
  @inline(__always)
  mutating func count() -> Int? { next() == UInt8(ascii: "-") ? nil : integer() }

  /// A number without exponent.
  @inline(__always)
  mutating func number() -> Double? {
    let isNegative = skip(UInt8(ascii: "-"))
    let start = position
    var significand: UInt64 = 0
    digits(&significand)
    guard isInteger(from: start) else { return nil }
    let whole = position - start
    var places = 0
    if skip(UInt8(ascii: ".")) {
      let fraction = position
      digits(&significand)
      places = position - fraction
      guard places > 0 else { return nil }
    }
    guard whole + places <= JSONNumber.significandDigits else { return nil }
    if significand < 1 << 53 {
      // Both are exact, so that the one operation rounds correctly.
      let magnitude = Double(significand) / Self.powersOfTen[places]
      return isNegative ? -magnitude : magnitude
    }
    return JSONNumber.double(significand, exponent: -places, isNegative: isNegative)
  }

  /// The powers of ten down to which a number of ``JSONNumber/significandDigits`` may reach.
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18,
  ]

  /// Moves over `null`, if it is the next value.
  @inline(__always)
  mutating func skipNull() -> Bool {
    guard next() == UInt8(ascii: "n"), position + 4 <= bytes.count,
      bytes[position + 1] == UInt8(ascii: "u"),
      bytes[position + 2] == UInt8(ascii: "l"), bytes[position + 3] == UInt8(ascii: "l")
    else { return false }
    position += 4
    return true
  }

  /// Moves over a value of any kind, checking it; `false` when it is not well-formed.
  mutating func skipAny(_ reader: JSONReader) -> Bool {
    var json = reader
    json.position = position
    guard (try? json.skipValue()) != nil else { return false }
    position = json.position
    return true
  }

  /// Moves over a byte, if it is the next one.
  @inline(__always)
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    position += 1
    return true
  }

  /// Moves over blanks.
  @inline(__always)
  mutating func skipBlanks() {
    while let byte = next(), byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
      position += 1
    }
  }
}

extension PlainValues {
  @inline(__always)
  private func next() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  @inline(__always)
  private func digit() -> Int? {
    guard let byte = next() else { return nil }
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }

  /// Whether there are digits from a place to here that may stand in front of a point.
  @inline(__always)
  private func isInteger(from start: Int) -> Bool {
    position == start + 1 || position > start && bytes[start] != UInt8(ascii: "0")
  }

  /// Appends all digits that follow to a number, which wraps around where they are too many.
  @inline(__always)
  private mutating func digits(_ value: inout UInt64) {
    while position + 8 <= bytes.count {
      let word = word(at: position)
      guard Self.isDigits(word) else { break }
      value = value &* 100_000_000 &+ Self.number(ofDigits: word)
      position += 8
    }
    while let digit = digit() {
      value = value &* 10 &+ UInt64(digit)
      position += 1
    }
  }

  /// The eight bytes from a position on, of which the caller knows that they are there.
  @inline(__always)
  private func word(at position: Int) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    return Self.word(UnsafeRawPointer(base + position))
  }

  @inline(__always)
  private static func word(_ place: UnsafeRawPointer) -> UInt64 {
    UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
  }

  /// The top bit of each byte that is a quote, a backslash or no printable ASCII; of the bytes behind
  /// the first of them nothing is told.
  @inline(__always)
  private static func stops(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5c)
    let stops =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- ones &* 0x20) & ~word) | word
    return stops & (ones << 7)
  }

  /// Whether all eight bytes are digits.
  @inline(__always)
  private static func isDigits(_ word: UInt64) -> Bool {
    let high: UInt64 = 0xf0f0_f0f0_f0f0_f0f0
    let zeros: UInt64 = 0x3030_3030_3030_3030
    return (word & high) == zeros && ((word &+ 0x0606_0606_0606_0606) & high) == zeros
  }

  /// The number that eight digits write: pairs, then fours, then all of them at once.
  @inline(__always)
  private static func number(ofDigits word: UInt64) -> UInt64 {
    let pairs = ((word & 0x0f0f_0f0f_0f0f_0f0f) &* 2561) >> 8
    let fours = ((pairs & 0x00ff_00ff_00ff_00ff) &* 6_553_601) >> 16
    return ((fours & 0x0000_ffff_0000_ffff) &* 42_949_672_960_001) >> 32
  }
}
