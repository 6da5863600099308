import PlainText

/// The links of a page that lead to a place in it, and the places that there are.
package struct InnerLinks {
  /// Ids of the page's elements.
  package private(set) var ids: Set<String> = []
  /// What links lead to, in the order of the page.
  private(set) var targets: [String] = []

  /// What links lead to that is not there, each once, in the order of the page.
  package var dangling: [String] {
    var known = ids
    return targets.filter { known.insert($0).inserted }
  }

  /// Reads a page whose attributes stand in double quotes.
  package init(in html: [UInt8]) {
    html.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      rest = bytes[(quote + 1)...]
      // Most quotes are no beginning.
      guard quote > 0, bytes[quote - 1] == UInt8(ascii: "=") else { continue }
      let before = bytes[..<quote]
      if before.suffix(4).elementsEqual(" id=".utf8) { ids.insert(Self.value(rest)) }
      if before.suffix(6).elementsEqual(" href=".utf8), rest.first == UInt8(ascii: "#") {
        add(target: Self.value(rest.dropFirst()))
      }
    }
  }

  private static func value(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private mutating func add(target: String) {
    if !target.isEmpty { targets.append(target.percentDecoded ?? target) }
  }
}
