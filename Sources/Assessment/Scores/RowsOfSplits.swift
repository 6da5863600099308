package import ModelEvaluation

/// The rows of a table whose split a test accepts; each split is asked once, not each image.
package struct RowsOfSplits: Sendable {
  private let splits: [UInt8]
  /// By number of the split; the last is that of images without one.
  private let isAccepted: [Bool]

  /// Asks the splits of a table; `nil` stands for images whose split is not given.
  package init(_ table: ImageTable, _ accepts: (String?) -> Bool) {
    splits = table.splits
    var isAccepted = [Bool](repeating: accepts(nil), count: Int(ImageTable.noSplit) + 1)
    for (split, name) in table.splitNames.enumerated() { isAccepted[split] = accepts(name) }
    self.isAccepted = isAccepted
  }

  /// Whether a row is one of them.
  package func contains(_ row: Int) -> Bool { isAccepted[Int(splits[row])] }

  /// Whether the rows of a split are, by its number.
  func accepts(split: Int) -> Bool { isAccepted[split] }
}
