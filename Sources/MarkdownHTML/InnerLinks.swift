import Glibc
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
    var start = 0
    while let quote = Self.quote(in: bytes, from: start) {
      start = quote + 1
      // Most quotes are no beginning, and most that are begin neither `id` nor `href`.
      guard quote > 3, bytes[quote - 1] == UInt8(ascii: "=") else { continue }
      let before = bytes[..<quote]
      switch bytes[quote - 2] {
      case UInt8(ascii: "d") where before.suffix(4).elementsEqual(" id=".utf8):
        ids.insert(Self.value(bytes[start...]))
      case UInt8(ascii: "f") where before.suffix(6).elementsEqual(" href=".utf8):
        guard start < bytes.count, bytes[start] == UInt8(ascii: "#") else { continue }
        add(target: Self.value(bytes[(start + 1)...]))
      default: continue
      }
    }
  }

  private static func quote(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress, start < bytes.count,
      let place = memchr(base + start, Int32(UInt8(ascii: "\"")), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(base).distance(to: place)
  }

  private static func value(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  private mutating func add(target: String) {
    if !target.isEmpty { targets.append(target.percentDecoded ?? target) }
  }
}
