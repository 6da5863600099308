package import ReportFolder
package import Templates

/// What a caller may choose about the report of a comparison; every default is the tool's own.
package struct RankingOptions: Sendable {
  /// Templates and style sheets; `nil` takes the bundled ones.
  package var templates: TemplateSet?
  /// Time the report is said to be made at, in seconds since 1970; `nil` says nothing.
  package var sourceDateEpoch: Int?
  /// What the report is written as.
  package var form = ReportForm.folder

  /// The tool's defaults.
  package init() {}
}
