import ModelEvaluation

/// Images by what they are called: rows of columns, which are not copied for it.
package struct SliceMembers: Sendable {
  private let ids: TextColumn
  private let names: TextColumn
  private let rows: [Int]

  /// Images that are told one by one.
  package init(_ members: [SliceRule.Member]) {
    ids = TextColumn(members.map(\.id))
    names = TextColumn(members.map(\.name))
    rows = Array(members.indices)
  }

  /// Some rows of a table.
  ///
  /// - Parameter areCalled: Whether each has an id; else those are left out that have neither id nor name.
  init(_ rows: [Int], of table: ImageTable, areCalled: Bool) {
    (ids, names) = (table.ids, table.names)
    let isCalled = { !table.ids.utf8($0).isEmpty || !table.names.utf8($0).isEmpty }
    self.rows = areCalled ? rows : rows.filter(isCalled)
  }

  /// Number of images.
  package var count: Int { rows.count }

  /// Images whose texts are fetched together.
  private static let chunk = 64

  /// Calls with the source id of each image, empty where it has none, and with its name, both in UTF-8.
  func each(_ body: (_ id: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Void) {
    for start in stride(from: 0, to: rows.count, by: Self.chunk) {
      let rows = rows[start..<min(start + Self.chunk, rows.count)]
      ids.fetch(rows)
      names.fetch(rows)
      for row in rows { body(ids.utf8(row), names.utf8(row)) }
    }
  }

  /// The images one by one.
  var list: [SliceRule.Member] {
    rows.map { SliceRule.Member(id: ids[$0], name: names[$0]) }
  }
}

extension SliceMembers: Equatable {
  /// Whether the same images are told in the same order.
  package static func == (one: Self, other: Self) -> Bool {
    one.list == other.list
  }
}

extension SliceMembers: ExpressibleByArrayLiteral {
  /// Images that are told one by one.
  package init(arrayLiteral members: SliceRule.Member...) { self.init(members) }
}
