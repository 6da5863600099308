import Foundation
import JSON

/// One text read by our reader and by Foundation's `JSONSerialization`.
///
/// Both must accept it, with the same values, or refuse it; each number must be what the C library makes
/// of its digits. They may differ where:
/// - the text is not UTF-8: Foundation takes UTF-16 and UTF-32, which RFC 8259, section 8.1 excludes;
/// - a comma stands before a closing bracket: Foundation takes it, RFC 8259 does not;
/// - a number is beyond all doubles: ours reads an infinity, which each field refuses by its range;
/// - a `\u` escape is half a surrogate pair: ours reads U+FFFD, as what a file system gives may be cut;
/// - values nest deeper than ours reads, or a number has more characters;
/// - U+FEFF stands in a string: Foundation drops it at the string's begin and behind each escape, so both
///   are given the text without it.
struct JSONDifferential {
  private static let mark = Array("\u{feff}".utf8)

  private let bytes: [UInt8]

  /// Takes a text.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let begin = bytes.starts(with: Self.mark) ? Self.mark : []
    self.bytes = begin + Array(bytes.dropFirst(begin.count).split(separator: Self.mark).joined())
  }

  /// Stops the program where the two differ.
  func check() {
    let ours = JSONTree(json: bytes)
    let theirs = (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed))
      .flatMap { JSONTree($0) }
    switch (ours, theirs) {
    case (nil, nil): return
    case (nil, _?): require(isRefusedOnPurpose, ours, theirs)
    case (let ours?, nil): require(ours.isReadWithMoreLeave, ours, theirs)
    case (let one?, let two?): require(one.agrees(with: two), ours, theirs)
    }
  }

  /// Whether the text is in another encoding, larger than ours reads, or has a comma too many.
  private var isRefusedOnPurpose: Bool {
    String(validating: bytes, as: UTF8.self) == nil || bytes.contains(0)
      || bytes.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } > JSONReader.depthLimit
      || bytes.split { !"+-.0123456789eE".utf8.contains($0) }
        .contains { $0.count > JSONReader.numberLimit }
      || hasCommaBeforeBracket
  }

  private var hasCommaBeforeBracket: Bool {
    let tokens = bytes.filter { $0 > 0x20 }
    return zip(tokens, tokens.dropFirst()).contains {
      $0 == UInt8(ascii: ",") && ($1 == UInt8(ascii: "]") || $1 == UInt8(ascii: "}"))
    }
  }

  private func require(_ holds: Bool, _ ours: JSONTree?, _ theirs: JSONTree?) {
    guard !holds else { return }
    fatalError("ours: \(Self.words(ours)), Foundation's: \(Self.words(theirs))")
  }

  private static func words(_ tree: JSONTree?) -> String { tree.map { "\($0)" } ?? "refused" }
}

extension JSONTree {
  /// Whether it holds an infinity, or a character that stands for half a surrogate pair.
  fileprivate var isReadWithMoreLeave: Bool {
    switch self {
    case .null, .boolean: false
    case .number(let number): number.isInfinite
    case .text(let text): text.unicodeScalars.contains("\u{fffd}")
    case .array(let elements): elements.contains { $0.isReadWithMoreLeave }
    case .object(let members):
      members.contains { JSONTree.text($0.key).isReadWithMoreLeave || $0.value.isReadWithMoreLeave }
    }
  }
}
