/// How the triples of a list `[[actual, predicted, count], ...]` are laid out: the bytes between their numbers.
struct TripleLayout {
  /// In front of the first number.
  let opening: Range<Int>
  /// Behind the first number of a triple.
  let behindActual: Range<Int>
  /// Behind the second number of a triple.
  let behindPredicted: Range<Int>
  /// From a triple to the next one.
  let between: Range<Int>
  /// Behind the last number.
  let closing: Range<Int>

  /// The layout of a well-formed list; `nil` where it has not two triples of plain numbers.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ list: Range<Int>) {
    let gaps = Self.gaps(bytes, list)
    guard gaps.count > 6, gaps.count % 3 == 1, let last = gaps.last else { return nil }
    (opening, behindActual, behindPredicted) = (gaps[0], gaps[1], gaps[2])
    (between, closing) = (gaps[3], last)
    let words =
      [(opening, "[["), (behindActual, ","), (behindPredicted, ",")]
      + [(between, "],["), (closing, "]]")]
    guard words.allSatisfy({ Self.reads($1, bytes[$0]) }) else { return nil }
  }

  /// What is no digit, in front of the first number, between numbers and behind the last one.
  private static func gaps(
    _ bytes: UnsafeBufferPointer<UInt8>, _ list: Range<Int>
  ) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = list.lowerBound
    for place in list where isDigit(bytes[place]) {
      if place > start || gaps.isEmpty { gaps.append(start..<place) }
      start = place + 1
    }
    return gaps + [start..<list.upperBound]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func reads(_ word: String, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.filter { ![0x20, 0x0a, 0x0d, 0x09].contains($0) }.elementsEqual(word.utf8)
  }
}
