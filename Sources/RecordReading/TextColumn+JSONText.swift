import JSON
import ModelEvaluation

extension TextColumn {
  /// Adds a text of a document at the end, an empty one where there is none.
  mutating func append(_ text: JSONText?, scratch: inout [UInt8]) {
    guard let text else { return append("") }
    guard text.isEscaped else { return append(validUTF8: text.raw) }
    scratch.removeAll(keepingCapacity: true)
    text.appendUnescaped(to: &scratch)
    append(validUTF8: scratch)
  }
}
