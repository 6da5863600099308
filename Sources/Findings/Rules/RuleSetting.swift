/// A limit that was set for a rule, as its source understands it: a command line, a rule file.
public struct RuleSetting: Sendable {
  /// As a number; `nil` when it is none.
  public let number: Double?
  /// As a whole number; `nil` when it is none.
  public let wholeNumber: Int?
  /// As one or more names; `nil` when it is none.
  public let names: [String]?

  /// Describes a setting.
  public init(number: Double?, wholeNumber: Int?, names: [String]?) {
    self.number = number
    self.wholeNumber = wholeNumber
    self.names = names
  }
}
