package import ModelEvaluation
import PlainText

/// A CSV of per-image counts: `name,split,tp,fp,fn` and, if known, `cluster,x,y`, in any order below a
/// line of names; other columns are passed over.
package struct RecordDocument: Sendable {
  /// One row an image.
  package let images: ImageTable

  private static let required = ["name", "tp", "fp", "fn"]

  /// Reads a file.
  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(EvaluationError) {
    var lines = CSVLines(bytes, file: file)
    guard let header = try lines.next() else {
      throw COCOReader.error(file, "", expected: "a line of column names", found: "nothing")
    }
    let names = header.map { $0.lowercased() }
    for name in Self.required where !names.contains(name) {
      throw COCOReader.error(
        file, "line 1", expected: "the columns name, split, tp, fp and fn",
        found: "no \(ShownText(quoting: name))")
    }
    var records = RecordColumns()
    while let fields = try lines.next() {
      guard fields.count == names.count else {
        throw COCOReader.error(
          file, "line \(lines.line)", expected: "\(names.count) fields", found: "\(fields.count)")
      }
      let record = RecordLine(names: names, fields: fields, file: file, line: lines.line)
      try records.append(record)
    }
    images = records.table()
  }
}

/// The fields of one line by column name.
struct RecordLine {
  let names: [String]
  let fields: [String]
  let file: String
  let line: Int

  /// A field without blanks around it; empty where the column is absent.
  func text(_ name: String) -> String {
    guard let column = names.firstIndex(of: name) else { return "" }
    return String(fields[column].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// A count, which must be there.
  func count(_ name: String) throws(EvaluationError) -> Int {
    guard let value = Int(text(name)), (0...1_000_000_000).contains(value) else {
      throw fault(name, "an integer of 0 or more")
    }
    return value
  }

  /// An integer; `nil` where the field is empty.
  func integer(_ name: String) throws(EvaluationError) -> Int32? {
    if text(name).isEmpty { return nil }
    guard let value = Int32(text(name)), value > .min else { throw fault(name, "an integer") }
    return value
  }

  /// A finite number; `nil` where the field is empty.
  func number(_ name: String) throws(EvaluationError) -> Double? {
    if text(name).isEmpty { return nil }
    guard let value = Double(text(name)), value.isFinite else {
      throw fault(name, "a finite number")
    }
    return value
  }

  private func fault(_ name: String, _ expected: String) -> EvaluationError {
    COCOReader.error(
      file, "line \(line), \(name)", expected: expected,
      found: text(name).isEmpty ? "nothing" : ShownText(quoting: text(name)).string)
  }
}
