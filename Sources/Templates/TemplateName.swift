/// The name in a variable or section tag: keys with dots between, perhaps within a transform.
struct TemplateName: Equatable, Sendable {
  /// As written: `cluster.name`, `last()`, `empty(clusters)`.
  let written: String
  /// The transform, such as `last`.
  let transform: String?
  /// What is looked up; empty for `last()` and its like.
  let key: String
  /// The key cut at its dots; empty for `.` too.
  let keys: [String]
  /// Whether the name is looked up in the innermost record alone, as a leading dot says.
  let isInner: Bool

  /// Reads a name; `nil` when it is not one.
  init?(_ written: String) {
    self.written = written
    let bytes = written.utf8
    if bytes.last == UInt8(ascii: ")"), let open = bytes.firstIndex(of: UInt8(ascii: "(")) {
      let name = written[..<open]
      transform = String(name)
      key = String(written[bytes.index(after: open)...].dropLast())
      guard !name.isEmpty, name.utf8.allSatisfy(Self.isLetter) else { return nil }
    } else {
      transform = nil
      key = written
      guard !written.isEmpty else { return nil }
    }
    guard key.utf8.allSatisfy(Self.isKeyByte) else { return nil }
    keys = key.utf8.split(separator: UInt8(ascii: ".")).map { String(Substring($0)) }
    isInner = key.utf8.first == UInt8(ascii: ".")
  }

  /// Letters, digits, `_`, `-` and the dot between keys.
  ///
  /// Compared by hand: a regular expression is parsed anew for each tag, which cost a fifth of a
  /// small report.
  static func isKeyByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// A value, or the shape of one, whose parts have names.
protocol NamedParts {
  /// The part of a name; `nil` when there is none.
  subscript(name: String) -> Self? { get }
}

extension TemplateName {
  /// What the name means within records, the innermost last; `nil` when there is nothing of the name.
  ///
  /// The first key is looked up from the inside out, the others in what it names. `.` is the innermost
  /// itself, and a leading dot keeps the look-up there.
  func find<Parts: NamedParts>(in records: [Parts]) -> Parts? {
    find(keys[...], in: records)
  }

  /// What the first keys of the name mean.
  func find<Parts: NamedParts>(_ keys: ArraySlice<String>, in records: [Parts]) -> Parts? {
    if key == "." { return records.last }
    guard let first = keys.first else { return nil }
    var place = records.count
    let end = isInner ? max(0, place - 1) : 0
    while place > end {
      place -= 1
      guard let found = records[place][first] else { continue }
      return keys.count == 1
        ? found : keys.dropFirst().reduce(found) { parts, key in parts.flatMap { $0[key] } }
    }
    return nil
  }
}
