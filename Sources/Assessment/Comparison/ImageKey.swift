import ModelEvaluation

/// What an image is called, as a key that holds no copy of the texts: a million of them stay small.
struct ImageKey: Hashable {
  /// Which parts make the key.
  enum Kind { case idNameSplit, idName, id, name }

  /// The columns that keys of one table read.
  final class Texts {
    let table: ImageTable
    let kind: Kind

    init(_ table: ImageTable, _ kind: Kind) {
      self.table = table
      self.kind = kind
    }
  }

  private let texts: Texts
  private let row: Int

  /// The key of an image; `nil` where what it needs is not given.
  init?(_ texts: Texts, row: Int) {
    let hasID = !texts.table.ids.utf8(row).isEmpty
    let hasName = !texts.table.names.utf8(row).isEmpty
    switch texts.kind {
    case .idNameSplit, .idName: guard hasID && hasName else { return nil }
    case .id: guard hasID else { return nil }
    case .name: guard hasName else { return nil }
    }
    self.texts = texts
    self.row = row
  }

  /// Row of each key that one image alone has.
  static func uniqueRows(of texts: Texts) -> [ImageKey: Int] {
    var rows: [ImageKey: Int] = [:]
    rows.reserveCapacity(texts.table.count)
    let several = -1
    for row in 0..<texts.table.count {
      guard let key = ImageKey(texts, row: row) else { continue }
      rows[key] = rows[key] == nil ? row : several
    }
    return rows.filter { $0.value != several }
  }

  static func == (one: ImageKey, other: ImageKey) -> Bool {
    one.isEqual(to: other, { $0.ids }, where: one.usesID)
      && one.isEqual(to: other, { $0.names }, where: one.usesName)
      && (!one.usesSplit || one.split == other.split)
  }

  func hash(into hasher: inout Hasher) {
    if usesID { combine(texts.table.ids, into: &hasher) }
    if usesName { combine(texts.table.names, into: &hasher) }
    if usesSplit { hasher.combine(split) }
  }

  private var usesID: Bool { texts.kind != .name }
  private var usesName: Bool { texts.kind != .id }
  private var usesSplit: Bool { texts.kind == .idNameSplit }
  private var split: String? { texts.table.splitName(row) }

  private func isEqual(
    to other: ImageKey, _ column: (ImageTable) -> TextColumn, where isUsed: Bool
  ) -> Bool {
    !isUsed
      || column(texts.table).utf8(row).elementsEqual(column(other.texts.table).utf8(other.row))
  }

  private func combine(_ column: TextColumn, into hasher: inout Hasher) {
    let text = column.utf8(row)
    // The length tells id and name apart: "ab" + "c" is not "a" + "bc".
    hasher.combine(text.count)
    text.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
