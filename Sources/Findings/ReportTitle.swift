package import ModelEvaluation
package import PlainText

/// The title of a report, a message and a summary.
package enum ReportTitle {
  /// The title that was asked for, at most 200 characters of it, if it says anything, else `Model
  /// evaluation of apple-sorter, version 12` as far as that is known.
  package static func text(_ header: Header, chosen: String? = nil) -> ShownText {
    let title = chosen.map { ShownText(foreign: $0, to: 200) }
    if let title, !title.isEmpty { return title }
    let project: ShownText = header.project.map { " of \(foreign: $0)" } ?? ""
    let version: ShownText = header.versionID.map { ", version \(foreign: $0)" } ?? ""
    return "Model evaluation\(project)\(version)"
  }
}
