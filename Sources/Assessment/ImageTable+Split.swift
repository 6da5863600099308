package import ModelEvaluation

extension ImageTable {
  /// Split of the image at a row; `nil` where none is given.
  package func splitName(_ row: Int) -> String? {
    splits[row] == Self.noSplit ? nil : splitNames[Int(splits[row])]
  }
}
