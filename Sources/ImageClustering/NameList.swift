package import ModelEvaluation
import PlainText

/// Names of images, one a line: those of the rows of an array.
package struct NameList: Sendable {
  /// The file, as given.
  package let file: String
  /// The names in the order of lines.
  package let names: [String]

  /// Reads lines that end with a line feed, before which a carriage return may stand.
  ///
  /// - Throws: Where a line is empty, no UTF-8, or the same as an earlier one.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(EvaluationError) {
    self.file = file
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let text = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    while lines.last?.allSatisfy({ $0 == UInt8(ascii: "\r") }) == true { lines.removeLast() }
    var reading = NameReading(file: file)
    for line in lines { reading.read(line.last == UInt8(ascii: "\r") ? line.dropLast() : line) }
    names = try reading.finish()
  }
}

/// The lines that were read so far.
private struct NameReading {
  let file: String
  private var names: [String] = []
  private var lines: [String: Int] = [:]
  private var faults: [EvaluationError.Fault] = []

  init(file: String) { self.file = file }

  mutating func read(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let name = String(validating: bytes, as: UTF8.self)
    let line = names.count + 1
    names.append(name ?? "")
    switch name {
    case nil: add(line, "UTF-8", "other bytes")
    case "": add(line, "the name of an image", "an empty line")
    case let name?:
      if let earlier = lines.updateValue(line, forKey: name) {
        add(line, "each name once", "\(ShownText(quoting: name)) again, as in line \(earlier)")
      }
    }
  }

  func finish() throws(EvaluationError) -> [String] {
    guard faults.isEmpty else {
      throw EvaluationError(
        faults: Array(faults.prefix(EvaluationError.limit)), total: faults.count)
    }
    return names
  }

  private mutating func add(_ line: Int, _ expected: String, _ found: String) {
    faults.append(
      EvaluationError.Fault(file: file, place: "line \(line)", expected: expected, found: found))
  }
}
