package import ModelEvaluation

/// A CSV of lines `name,group`: which images belong together.
package struct GroupDocument: Sendable {
  /// Group of each name; of names that come twice the last.
  package let groups: [String: String]

  /// Reads a file; a first line `name,group` is passed over.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(EvaluationError) {
    var lines = CSVLines(bytes, file: file)
    var groups: [String: String] = [:]
    while let fields = try lines.next() {
      guard fields.count == 2, !fields[0].isEmpty else {
        throw COCOReader.error(
          file, "line \(lines.line)", expected: "two fields, name and group",
          found: "\(fields.count)")
      }
      if lines.line == 1, fields.map({ $0.lowercased() }) == ["name", "group"] { continue }
      groups[fields[0]] = fields[1].isEmpty ? nil : fields[1]
    }
    self.groups = groups
  }
}
