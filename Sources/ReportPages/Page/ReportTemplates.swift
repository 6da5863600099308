package import Templates

/// The templates that a report is made with.
package enum ReportTemplates {
  /// The records of all of them.
  package static let pages: [any TemplatePage.Type] = [
    ReportContent.self, PageContent.self,
  ]
}
