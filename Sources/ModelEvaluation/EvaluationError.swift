public import PlainText

/// Why an input is refused: every fault that was found, in document order.
public struct EvaluationError: ExplainedError, Equatable {
  /// One fault and where it is.
  public struct Fault: Sendable, Equatable {
    /// File as the user named it, or `standard input`.
    public var file: String
    /// Place in the file: `clusters[3].metrics.f1Mean`, `line 4, column 17`, or empty.
    public var place: String
    /// What was expected, for example `a number in 0...1`.
    public var expected: String
    /// What was found, shortened to a readable length, for example `1.7` or `the text "n/a"`.
    public var found: String

    /// Makes a fault.
    public init(file: String, place: String, expected: String, found: String) {
      self.file = file
      self.place = place
      self.expected = expected
      self.found = found
    }

    /// One sentence: file, place, expectation, finding.
    public var sentence: String {
      let location = place.isEmpty ? file : "\(file): \(place)"
      return "\(location): expected \(expected), found \(found)"
    }
  }

  /// The first faults, at most ``limit``.
  public var faults: [Fault]
  /// Number of all faults, those beyond ``faults`` included.
  public var total: Int

  /// How many faults are kept.
  public static let limit = 20

  /// Makes an error from faults in document order.
  public init(faults: [Fault], total: Int) {
    self.faults = faults
    self.total = total
  }

  /// One sentence for each fault that was kept, then one with the number of the others, if any.
  public var sentences: [String] {
    let others = total - faults.count
    if others <= 0 { return faults.map(\.sentence) }
    return faults.map(\.sentence) + ["and \(others) more fault\(others == 1 ? "" : "s")"]
  }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }
}
