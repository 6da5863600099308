package import ModelEvaluation
import Numerics
import Parallel

/// Digests of the texts of a column, by which equal ones are found.
package struct TextDigests {
  /// The digest of each text, 0 for an empty one.
  package let values: [UInt64]

  /// Texts that one thread reads at a time.
  private static let chunk = 8192

  /// Reads all texts.
  package init(_ column: TextColumn) {
    values = [UInt64](unsafeUninitializedCapacity: column.count) { values, count in
      // Safe: each thread writes the digests of its own texts only.
      nonisolated(unsafe) let values = values
      Threads().forEach(column.count, by: Self.chunk) { _, texts in
        let (bytes, ranges) = column.utf8(texts)
        bytes.withUnsafeBufferPointer { bytes in
          for (row, range) in zip(texts, ranges) {
            let digest = range.isEmpty ? 0 : NameHash(bytes[range]).value
            values.initializeElement(at: row, to: digest)
          }
        }
      }
      count = column.count
    }
  }

  /// Whether every text is another, and none is empty.
  package var areDistinct: Bool { FirstPlaces.areDistinct(values) }
}
