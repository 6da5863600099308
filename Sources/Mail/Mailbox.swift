import PlainText

/// A sender or recipient: an address, with a name where one is given.
struct Mailbox: Equatable {
  /// Name for people, of any characters; empty for none.
  let name: String
  /// `local@domain`, plain ASCII.
  let address: String

  /// Reads `name@example.org` or `Name <name@example.org>`; `nil` for anything else.
  ///
  /// Quoted local parts, address literals and non-ASCII addresses (RFC 6531) are refused: a message
  /// with them would reach few servers.
  init?(_ text: String) {
    if text.last == ">", let start = text.lastIndex(of: "<") {
      name = Self.unquoted(text[..<start])
      address = String(text[text.index(after: start)...].dropLast())
    } else {
      name = ""
      address = text
    }
    guard Self.isAddress(address), Self.isOneLine(name) else { return nil }
  }

  /// The domain of the address.
  var domain: String { String(address.drop { $0 != "@" }.dropFirst()) }

  /// Pieces of a header between which a line may be folded.
  var headerPieces: [String] {
    // Brackets even without a name: filters take an address without them for a forgery.
    if name.isEmpty { return ["<\(address)>"] }
    let isPlain = HeaderText.isPlain(name) && name.utf8.count <= HeaderText.longestWord
    let shown =
      isPlain
      ? ["\"\(Self.escaped(name))\""] : HeaderText.encodedWords(ShownText(foreign: name, to: 300))
    return shown + ["<\(address)>"]
  }

  private static func unquoted(_ text: Substring) -> String {
    let parts = text.drop { $0 == " " }.reversed().drop { $0 == " " }
    let name = String(parts.reversed())
    guard name.count > 1, name.first == "\"", name.last == "\"" else { return name }
    return String(name.dropFirst().dropLast())
  }

  /// Inside a quoted string only these two need a backslash (RFC 5322, section 3.2.4).
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
      .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
  }

  private static func isOneLine(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }

  /// A dot-atom, an at sign and a host name (RFC 5321, sections 4.1.2 and 4.5.3.1).
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].utf8.count),
      (1...255).contains(parts[1].utf8.count)
    else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAtomByte) }
      && labels.allSatisfy { isLabel($0) }
  }

  private static func isLabel(_ text: Substring) -> Bool {
    (1...63).contains(text.utf8.count) && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isAtomByte(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
