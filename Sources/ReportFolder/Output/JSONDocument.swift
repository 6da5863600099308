import Foundation

/// The one way JSON files of a report are written: sorted keys, two-space indentation, a newline.
package enum JSONDocument {
  /// The bytes of a value.
  package static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
  }
}
