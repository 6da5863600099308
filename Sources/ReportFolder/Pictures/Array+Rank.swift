extension Array where Element: RandomAccessCollection, Element.Index == Int {
  /// The first of every list, then the second of every list, and so on.
  package var byRank: [Element.Element] {
    let most = map(\.count).max() ?? 0
    return (0..<most).flatMap { rank in filter { rank < $0.count }.map { $0[$0.startIndex + rank] }
    }
  }
}
