import PlainText

/// Why a check cannot use its baseline.
enum BaselineError: ExplainedError, Equatable {
  /// A rule needs a baseline, and none was given or there is nothing at its path.
  case missing(String)
  /// There is one, but it cannot be read or not be compared with the evaluation.
  case unusable(String)

  /// One sentence.
  var sentences: [String] {
    switch self {
    case .missing(let reason), .unusable(let reason): ["--baseline: \(reason)"]
    }
  }

  var cause: ErrorCause {
    switch self {
    case .missing: .missingInput
    case .unusable: .badInput
    }
  }
}
