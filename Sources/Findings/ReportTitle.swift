package import ModelEvaluation
import PlainText

/// The title that a report, a message and a summary have by themselves.
package enum ReportTitle {
  /// `Model evaluation of apple-sorter, version 12`, as far as it is known.
  package static func text(_ header: Header) -> String {
    let project = header.project.map { " of \(DisplayText.short($0))" } ?? ""
    let version = header.versionID.map { ", version \(DisplayText.short($0))" } ?? ""
    return "Model evaluation\(project)\(version)"
  }
}
