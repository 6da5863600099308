import PlainText

/// Why a file does not give a matrix.
public struct ArrayError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file, as given; not yet fit to print.
  public let path: String
  /// What was expected there and what was found.
  public let explanation: String

  /// Makes an error.
  public init(path: String, explanation: String) {
    self.path = path
    self.explanation = explanation
  }

  /// One sentence, harmless to print.
  public var description: String { ShownText(escaping: path, to: 400).string + ": " + explanation }
}

/// What is wrong with the bytes of a file.
struct ArrayFault: Error {
  let explanation: String

  init(_ explanation: String) { self.explanation = explanation }
}
