package import PlainText

/// What is wrong with a row of boxes, scores or masks.
package struct DetectionError: ExplainedError, Equatable {
  /// Position in the columns that were given, from 0; that of the file where they came from one.
  package let row: Int
  /// The column, for example `width`.
  package let column: String
  /// What it must hold.
  package let expected: String
  /// What it holds.
  package let found: String

  /// Makes an error.
  package init(row: Int, column: String, expected: String, found: String) {
    self.row = row
    self.column = column
    self.expected = expected
    self.found = found
  }

  /// One sentence.
  package var sentences: [String] {
    ["row \(row): \(column): expected \(expected), found \(found)"]
  }

  /// What kind of fault it is.
  package var cause: ErrorCause { .badInput }
}
