/// One tag of a template, with the tags inside it when it is a section.
struct TemplateNode: Equatable, Sendable {
  /// Line and column from 1, columns in characters.
  struct Place: Equatable, Sendable {
    var line: Int
    var column: Int
  }

  /// What the tag does.
  indirect enum Kind: Equatable, Sendable {
    /// `{{name}}`, or `{{{name}}}` when raw.
    case variable(TemplateName, isRaw: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when inverted.
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    /// `{{> name}}`
    case partial(String)
    /// `{{% CONTENT_TYPE: value}}`
    case contentType(String)
  }

  var place: Place
  var kind: Kind
}

/// The name in a variable or section tag: keys with dots between, perhaps within a transform.
struct TemplateName: Equatable, Sendable {
  /// As written: `cluster.name`, `last()`, `empty(clusters)`.
  var written: String
  /// The transform, such as `last`.
  var transform: String?
  /// What is looked up; empty for `last()` and its like.
  var key: String

  /// Reads a name; `nil` when it is not one.
  init?(_ written: String) {
    self.written = written
    let isCall = written.hasSuffix(")")
    let parts = written.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    if isCall, parts.count == 2 {
      transform = String(parts[0])
      key = String(parts[1].dropLast())
      guard !parts[0].isEmpty, parts[0].utf8.allSatisfy(Self.isLetter) else { return nil }
    } else {
      transform = nil
      key = written
      guard !written.isEmpty else { return nil }
    }
    guard key.utf8.allSatisfy(Self.isKeyByte) else { return nil }
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
