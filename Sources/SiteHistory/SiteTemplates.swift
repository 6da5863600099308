package import Templates

/// The templates that a site is made with.
package enum SiteTemplates {
  /// The records of all of them.
  package static let pages: [any TemplatePage.Type] = [SitePage.self]
}
