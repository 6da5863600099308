public import PlainText

/// Why templates are refused: every fault that was found.
public struct TemplateError: ExplainedError, Equatable {
  /// One fault and where it is.
  public struct Fault: Sendable, Equatable {
    /// The file, with the folder as the user named it when it is the user's.
    public var file: String
    /// Line from 1, `nil` when the fault is about the whole file.
    public var line: Int?
    /// Column from 1, in characters.
    public var column: Int?
    /// What is wrong and what would be right.
    public var message: String

    /// Makes a fault.
    public init(file: String, line: Int? = nil, column: Int? = nil, message: String) {
      self.file = file
      self.line = line
      self.column = column
      self.message = message
    }

    /// One sentence that starts with the place: `report.md.mustache:12:5: unknown key "titel"`.
    public var sentence: String {
      let place = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
      return "\(file)\(place): \(message)"
    }
  }

  /// The faults by file and place.
  public var faults: [Fault]

  /// Makes an error; faults are put in order and each is kept once.
  public init(faults: [Fault]) {
    var kept: [Fault] = []
    for fault in faults.sorted(by: Self.stands) where fault != kept.last { kept.append(fault) }
    self.faults = kept
  }

  private static func stands(_ first: Fault, before second: Fault) -> Bool {
    (first.file, first.line ?? 0, first.column ?? 0, first.message)
      < (second.file, second.line ?? 0, second.column ?? 0, second.message)
  }
}

extension TemplateError {
  /// A sentence for each fault.
  public var sentences: [String] { faults.map(\.sentence) }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }
}
