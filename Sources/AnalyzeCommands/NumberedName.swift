/// A file name that sorts by the values of the numbers in it: `part_2` before `part_10`.
struct NumberedName: Comparable {
  private let pieces: [Piece]
  private let name: String

  private enum Piece: Comparable {
    /// A run of digits: their number without leading zeros, then the digits.
    case number(length: Int, digits: String)
    case text(String)
  }

  init(_ name: String) {
    self.name = name
    var pieces: [Piece] = []
    var rest = Array(name.utf8)[...]
    while let first = rest.first {
      let isNumber = Self.isDigit(first)
      let run = rest.prefix { Self.isDigit($0) == isNumber }
      let text = String(decoding: isNumber ? run.drop { $0 == 0x30 } : run, as: UTF8.self)
      pieces.append(isNumber ? .number(length: text.utf8.count, digits: text) : .text(text))
      rest = rest.dropFirst(run.count)
    }
    self.pieces = pieces
  }

  static func < (left: NumberedName, right: NumberedName) -> Bool {
    guard left.pieces != right.pieces else { return left.name < right.name }
    return left.pieces.lexicographicallyPrecedes(right.pieces)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
