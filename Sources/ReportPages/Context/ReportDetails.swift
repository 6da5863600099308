/// What the author of a report chooses about small parts of its page.
package struct ReportDetails: Sendable {
  /// Time the report is said to be made at, in seconds since 1970; `nil` says nothing.
  package var sourceDateEpoch: Int?
  /// Address of the service's app, for a link to the evaluation.
  package var appURL: String
  /// Whether the report has files with a row for each image.
  package var hasImageData: Bool

  /// Makes details.
  package init(sourceDateEpoch: Int?, appURL: String, hasImageData: Bool) {
    self.sourceDateEpoch = sourceDateEpoch
    self.appURL = appURL
    self.hasImageData = hasImageData
  }
}
