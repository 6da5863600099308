import PlainText
import RoboflowFormat

extension ServiceError {
  /// The same error with every text on one printable line; what is left empty is gone.
  ///
  /// - Parameter redact: Removes the key, should the service have echoed it.
  func printable(redact: (String) -> String) -> ServiceError {
    mappingTexts { text in
      let line = ShownText(foreign: redact(text), to: 300).string
      return line.isEmpty ? nil : line
    }
  }

  /// The token checker's name for a key without the scope, sent with a misleading 404.
  var isScopeFault: Bool { isCode("graphmethodexception") }

  /// Whether the code is the given one; the service's pages spell codes in both cases.
  func isCode(_ name: String) -> Bool { code?.lowercased() == name }
}
