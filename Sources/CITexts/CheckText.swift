package import Assessment
package import Findings

/// A text about a check that another tool reads: one file here, and one line in ``all``.
package struct CheckText: Sendable {
  /// Name of the option that asks for it, without dashes: `junit`.
  package let name: String
  /// What it is, a sentence for the command's help.
  package let help: String
  /// How the names of such files end, without the dot.
  package let fileExtension: String
  /// The text of a check and of the evaluation that was checked.
  package let text: @Sendable (CheckOutcome, Assessment) -> String

  /// All texts, in the order of the command's help.
  package static let all = [JUnitReport.file, MetricsReport.file]
}
