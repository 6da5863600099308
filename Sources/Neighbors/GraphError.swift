/// Why neighbours from elsewhere cannot be used.
public struct GraphError: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence: the place, what was expected there and what was found.
  public let description: String
}
