import Assessment
package import ModelEvaluation

extension LabelErrors {
  /// Finds the candidates of the images of a table, by name and split.
  package struct Lookup {
    private let candidates: [Key: [Candidate]]

    private struct Key: Hashable {
      let name: String
      let split: String?
    }

    /// Prepares for looking up.
    package init(_ errors: LabelErrors?) {
      candidates = Dictionary(grouping: errors?.candidates ?? []) {
        Key(name: $0.imageName, split: $0.split)
      }
    }

    /// The candidates of the image at a row, the surest first.
    package func candidates(_ row: Int, of table: ImageTable) -> [Candidate] {
      let name = table.names[row]
      return candidates[Key(name: name, split: table.splitName(row))]
        ?? candidates[Key(name: name, split: nil)] ?? []
    }
  }
}
