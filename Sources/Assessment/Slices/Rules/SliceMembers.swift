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

  /// Some rows of a table, without those that have neither id nor name.
  init(_ rows: [Int], of table: ImageTable) {
    (ids, names) = (table.ids, table.names)
    self.rows = rows.filter { !table.ids.utf8($0).isEmpty || !table.names.utf8($0).isEmpty }
  }

  /// Number of images.
  package var count: Int { rows.count }

  /// Source ids, empty where an image has none, and names, both in UTF-8.
  var called: some Sequence<(id: ArraySlice<UInt8>, name: ArraySlice<UInt8>)> {
    rows.lazy.map { (ids.utf8($0), names.utf8($0)) }
  }

  /// The images one by one.
  var list: [SliceRule.Member] {
    rows.map { SliceRule.Member(id: ids[$0], name: names[$0]) }
  }
}

extension SliceMembers: Equatable {
  /// Whether the same images are told in the same order.
  package static func == (one: Self, other: Self) -> Bool {
    one.called.elementsEqual(other.called) { $0 == $1 }
  }
}

extension SliceMembers: ExpressibleByArrayLiteral {
  /// Images that are told one by one.
  package init(arrayLiteral members: SliceRule.Member...) { self.init(members) }
}
