/// A value of a YAML text, and where it stands.
///
/// What a plain text means is decided by who asks for it, as in YAML's core schema (version 1.2,
/// section 10.3), with the `yes`, `no`, `on` and `off` of version 1.1.
package struct YAMLNode: Sendable, Equatable {
  /// What a value is made of.
  enum Content: Sendable, Equatable {
    case text(String, isPlain: Bool)
    case list([YAMLNode])
    case mapping([Entry])
  }

  /// A key and its value.
  package struct Entry: Sendable, Equatable {
    /// What the value is filed under.
    package let key: YAMLNode
    /// The value.
    package let value: YAMLNode
  }

  let content: Content
  /// The line that it starts on, from 1.
  package let line: Int

  /// The values of a list; `nil` when it is none.
  package var list: [YAMLNode]? {
    if case .list(let nodes) = content { nodes } else { nil }
  }

  /// Keys and values in the order of the text, repeated ones too; `nil` when it is no mapping.
  package var mapping: [Entry]? {
    if case .mapping(let entries) = content { entries } else { nil }
  }

  /// The text as it is meant, without quotes; `nil` for lists and mappings.
  package var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// Whether it says that there is no value.
  package var isNull: Bool {
    guard case .text(let text, isPlain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// As true or false; `nil` when it is neither.
  package var bool: Bool? {
    switch text?.lowercased() {
    case "true", "yes", "on": true
    case "false", "no", "off": false
    default: nil
    }
  }

  /// As a whole number in decimal digits; `nil` when it is none.
  package var wholeNumber: Int? { text.flatMap { Int($0) } }

  /// As a finite number in decimal digits; `nil` when it is none.
  package var number: Double? {
    // Swift reads names of infinities and hexadecimal digits too.
    guard let text, text.utf8.allSatisfy(Self.isOfNumber), let number = Double(text),
      number.isFinite
    else { return nil }
    return number
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
  }
}
