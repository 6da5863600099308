import Disk
public import FoundationEssentials
import PlainText

/// One file of an evaluation: its name for people and its bytes.
public struct InputDocument: Sendable {
  /// Name in faults and notes, harmless to print: `image-predictions/page-2.json`.
  public internal(set) var name: String
  /// The bytes; those of a big file are mapped, not read.
  public let bytes: Data
  private let mapping: MappedFile?
  /// Whether its bytes are mapped.
  var isMapped: Bool { mapping != nil }

  /// Makes a document from bytes in memory.
  public init(name: String, bytes: Data) {
    self.init(name: name, bytes: bytes, mapping: nil)
  }

  /// Makes a document from a mapped file.
  init(name: String, mapping: MappedFile) {
    let start = UnsafeMutableRawPointer(mutating: mapping.bytes.baseAddress)
    let bytes = start.map { start in
      // The closure owns the mapping: the bytes may outlive this document.
      Data(
        bytesNoCopy: start, count: mapping.bytes.count,
        deallocator: .custom { _, _ in withExtendedLifetime(mapping) {} })
    }
    self.init(name: name, bytes: bytes ?? Data(), mapping: mapping)
  }

  private init(name: String, bytes: Data, mapping: MappedFile?) {
    self.name = ShownText(escaping: name, to: 200).string
    self.bytes = bytes
    self.mapping = mapping
  }

  /// Goes once over the bytes in pieces, without holding a whole big file in memory.
  package func forEachPiece(_ body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { all in
      for start in stride(from: 0, to: all.count, by: Self.pieceSize) {
        let end = min(start + Self.pieceSize, all.count)
        try body(UnsafeRawBufferPointer(rebasing: all[start..<end]))
        release(start..<end)
      }
    }
  }

  /// Says that a range was read and is not needed soon.
  func release(_ range: Range<Int>) { mapping?.release(range) }

  /// How much of a mapped file stays in memory at once.
  static let pieceSize = 1 << 23
}
