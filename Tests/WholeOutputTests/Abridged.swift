import Foundation
import TestSupport

/// Outputs as they are kept: whole, but for what has goldens of its own or is for machines alone.
enum Abridged {
  /// A page whose drawings are each one line with their size and digest.
  static func page(_ html: String) -> String {
    let short = replacing(in: html, from: "<svg ", to: "</svg>") { "<svg>\(oneLine($0))</svg>" }
    return pictureNames(short)
  }

  /// A text without the names of pictures, which are digests of what the codec at hand writes.
  static func pictureNames(_ text: String) -> String {
    text.replacing(/images\/[0-9a-f]{16}\.jpg/, with: "images/digest.jpg")
  }

  /// A page that holds everything, its style sheet and policy shortened too.
  static func singleFile(_ html: String) -> String {
    let short = replacing(in: html, from: "<style>", to: "</style>") {
      "<style>\(oneLine($0))</style>"
    }
    return page(short)
  }

  /// A message with LF between lines, its texts readable and its pictures one line each.
  ///
  /// The Message-ID stays: it is a digest of the message's own bytes.
  static func message(_ text: String) -> String {
    let lines = text.replacing("\r\n", with: "\n")
    let plain = replacing(in: lines, from: "filename=\"map.png\"\n\n", to: "\n\n--") {
      "filename=\"map.png\"\n\n\(oneLine($0))\n\n--"
    }
    let marked = plain.replacing(/=_[0-9a-f]{32}/, with: "=_boundary")
    return readable(marked)
  }

  private static func oneLine(_ text: Substring) -> String {
    Digest.text(of: text).trimmingCharacters(in: .newlines)
  }

  private static func replacing(
    in text: String, from start: String, to end: String, with short: (Substring) -> String
  ) -> String {
    var result = ""
    var rest = text[...]
    while let first = rest.range(of: start),
      let last = rest.range(of: end, range: first.upperBound..<rest.endIndex)
    {
      result += rest[..<first.lowerBound] + short(rest[first.upperBound..<last.lowerBound])
      rest = rest[last.upperBound...]
    }
    return result + rest
  }

  /// Quoted-printable undone (RFC 2045, section 6.7).
  private static func readable(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "="), let next = rest.first else {
        bytes.append(byte)
        continue
      }
      if next == UInt8(ascii: "\n") {
        rest.removeFirst()
      } else if let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        rest.removeFirst(2)
        bytes.append(value)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
