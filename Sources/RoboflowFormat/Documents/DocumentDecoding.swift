import DocumentReading
import FoundationEssentials
import JSON
import ModelEvaluation

/// Reads a document to its end with what reads its fields, and gathers all that is wrong with it.
enum DocumentDecoding {
  /// Decodes a document whose outermost value must be an object of a certain kind.
  ///
  /// - Parameters:
  ///   - document: The bytes and their name.
  ///   - kind: The kind of document that is wanted.
  ///   - faults: Gets what is wrong.
  ///   - read: Reads the members of the outermost object, which is entered already; says whether
  ///     it met what makes a document the wanted kind.
  static func decode(
    _ document: InputDocument, as kind: DocumentKind, faults: inout FaultCollector,
    _ read: (inout DocumentReader) throws(JSONSyntaxError) -> Bool
  ) {
    document.bytes.withUnsafeBytes { raw in
      let bytes = raw.assumingMemoryBound(to: UInt8.self)
      var reader = DocumentReader(bytes, file: document.name)
      do throws(JSONSyntaxError) {
        if let found = ForeignFormat.name(of: bytes) {
          faults.add(refusal(document, expected: kind.words + " as JSON", found: found))
        } else if let found = try mismatch(kind, &reader, read) {
          faults.add(refusal(document, expected: kind.words, found: found))
        } else {
          faults.add(reader.faults)
        }
      } catch {
        faults.add(fault(error, in: reader))
      }
    }
  }

  /// Reads the whole document; what it is instead, when it is not of the wanted kind.
  private static func mismatch(
    _ kind: DocumentKind, _ reader: inout DocumentReader,
    _ read: (inout DocumentReader) throws(JSONSyntaxError) -> Bool
  ) throws(JSONSyntaxError) -> String? {
    guard try reader.json.peek() == .object else {
      let found = try reader.describeValue()
      try reader.json.finish()
      return found
    }
    try reader.json.beginObject()
    let isKind = try read(&reader)
    try reader.json.finish()
    return isKind ? nil : try DocumentKind(reader.json.bytes).words
  }

  private static func refusal(
    _ document: InputDocument, expected: String, found: String
  ) -> EvaluationError.Fault {
    EvaluationError.Fault(file: document.name, place: "", expected: expected, found: found)
  }

  private static func fault(
    _ error: JSONSyntaxError, in reader: DocumentReader
  ) -> EvaluationError.Fault {
    EvaluationError.Fault(
      file: reader.file, place: reader.json.lineAndColumn(of: error.offset),
      expected: error.expected, found: error.found ?? reader.json.found(at: error.offset))
  }
}
