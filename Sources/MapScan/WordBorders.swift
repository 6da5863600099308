/// Numbers of least words that are to be told from the others.
struct WordBorders {
  /// For each number below the last border, the first border above it.
  private let next: [Int]

  /// Takes numbers of words in ascending order.
  init(_ numbers: [Int]) {
    var next: [Int] = []
    for number in numbers where number > next.count {
      next += [Int](repeating: number, count: number - next.count)
    }
    self.next = next
  }

  /// The first border above a number that lies below the last one.
  func first(after number: Int) -> Int { next[number] }
}
