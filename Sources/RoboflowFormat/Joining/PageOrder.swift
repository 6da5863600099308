import FoundationEssentials
import JSON

/// The order of pages: by offset, then file name; pages without an offset come last.
enum PageOrder {
  /// What decides on the place of a page.
  typealias Key = (offset: Int?, file: String)

  /// Whether a page comes before another.
  static func isBefore(_ one: Key, _ other: Key) -> Bool {
    let offsets = (one.offset ?? .max, other.offset ?? .max)
    if offsets.0 != offsets.1 { return offsets.0 < offsets.1 }
    return one.file.utf8.lexicographicallyPrecedes(other.file.utf8)
  }

  /// The order of pages as far as offsets are stated in front of the records, where the service has them.
  static func guess(_ inputs: [InputDocument]) -> [Int] {
    let keys = inputs.map { (offset: inputs.count > 1 ? offset(of: $0) : nil, file: $0.name) }
    return keys.indices.sorted { isBefore(keys[$0], keys[$1]) }
  }

  private static func offset(of input: InputDocument) -> Int? {
    input.bytes.withUnsafeBytes { raw in
      var json = JSONReader(raw.assumingMemoryBound(to: UInt8.self))
      return (try? json.offsetBeforeImages()) ?? nil
    }
  }
}

extension JSONReader {
  fileprivate mutating func offsetBeforeImages() throws(JSONSyntaxError) -> Int? {
    guard try peek() == .object else { return nil }
    try beginObject()
    while let key = try nextKey() {
      switch key {
      case "offset": return try integerIfAny()
      case "images": return nil
      default: try skipValue()
      }
    }
    return nil
  }
}
