import FoundationEssentials
import JSON

/// The order of pages: by offset, then file name; pages without an offset come last.
enum PageOrder {
  /// Places of pages in their order.
  static func sorted(_ pages: [(offset: Int?, file: String)]) -> [Int] {
    pages.indices.sorted { one, other in
      let offsets = (pages[one].offset ?? .max, pages[other].offset ?? .max)
      if offsets.0 != offsets.1 { return offsets.0 < offsets.1 }
      return pages[one].file.utf8.lexicographicallyPrecedes(pages[other].file.utf8)
    }
  }

  /// The order of pages as far as offsets are stated in front of the records, where the service has them.
  static func guess(_ inputs: [InputDocument]) -> [Int] {
    sorted(inputs.map { (inputs.count > 1 ? offset(of: $0) : nil, $0.name) })
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
