/// What is being done, for a line of progress.
public enum ReportStage: String, Sendable {
  /// Decoding the input.
  case reading
  /// Computing scores and verdicts.
  case assessing
  /// Drawing charts and writing pages.
  case drawing
}
