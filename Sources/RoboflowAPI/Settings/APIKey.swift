import Foundation

/// A Roboflow API key, which no description, dump or message shows.
package struct APIKey: Sendable {
  private let value: String

  /// Takes a key, with the white space around it removed.
  ///
  /// - Throws: ``RoboflowError`` when the key is empty or could not be sent in a header.
  package init(_ text: String, from source: String) throws {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
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
    let withoutKey = text.replacingOccurrences(of: value, with: "[key]")
    return withoutKey.replacingOccurrences(
      of: #"api_key=[^\s&"'\\<>]*"#, with: "api_key=[key]", options: .regularExpression)
  }
}

extension APIKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "[key]" }
  package var debugDescription: String { "[key]" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
