/// An id as documents have it.
enum RowKey: Hashable, Sendable {
  case number(Int)
  case text(String)

  /// The same for a number and for a text of its digits.
  var text: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): text
    }
  }
}

/// Ids by the order in which they are first met.
struct KeyTable: Sendable {
  private(set) var keys: [RowKey] = []
  private var positions: [RowKey: Int32] = [:]
  private var last: (number: Int, position: Int32)?

  /// Position of an id, which becomes the last one when it is new.
  mutating func position(of key: RowKey) -> Int32 {
    // Rows of one image mostly stand together.
    if case .number(let number) = key, let last, last.number == number { return last.position }
    let position = positions[key] ?? Int32(keys.count)
    if Int(position) == keys.count {
      keys.append(key)
      positions[key] = position
    }
    if case .number(let number) = key { last = (number, position) }
    return position
  }
}
