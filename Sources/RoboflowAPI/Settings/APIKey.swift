import PlainText

/// A Roboflow API key, which no description, dump or message shows.
package struct APIKey: Sendable {
  private let value: String

  /// Takes a key, with the white space around it removed.
  ///
  /// - Throws: ``RoboflowError`` when the key is empty or could not be sent in a header.
  package init(_ text: String, from source: String) throws {
    let trimmed = String(text.trimmed)
    guard !trimmed.isEmpty else {
      throw RoboflowError(.notAuthorised, "the API key in \(source) is empty")
    }
    guard trimmed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      throw RoboflowError(
        .notAuthorised, "the API key in \(source) holds characters that no key has",
        hint: "It should be one line of letters and digits.")
    }
    value = trimmed
  }

  /// The header line that carries the key.
  var headerLine: String { "Authorization: Bearer \(value)" }

  /// A text of the service without the key, should the service have echoed it.
  func redacting(_ text: String) -> String {
    let hidden = Array("[key]".utf8)
    var rest = Array(text.utf8).replacing(Array(value.utf8), with: hidden)[...]
    var shown: [UInt8] = []
    while let name = rest.firstRange(of: "api_key=".utf8) {
      shown += rest[..<name.upperBound] + hidden
      rest = rest[name.upperBound...].drop { $0 > 0x20 && !Self.endsOfValue.contains($0) }
    }
    return String(decoding: shown + rest, as: UTF8.self)
  }

  /// What cannot be part of a value in an address, besides white space.
  private static let endsOfValue = Array(#"&"'\<>"#.utf8)
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "[key]" }
  package var debugDescription: String { "[key]" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
