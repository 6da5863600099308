import PlainText
import Templates

/// The HTML part of a message, made by `email.html.mustache`.
///
/// Mail clients drop style sheets, SVG, `data:` pictures and most of CSS, so the page is tables with
/// attributes and inline styles, and bars are cells.
struct EmailPage {
  let content: EmailContent
  let subject: ShownText
  let contentID: String
  let templates: TemplateSet

  /// Gmail hides what goes beyond about 102 KB, by the strictest reading counted after an encoding
  /// that adds 37 percent.
  static let mostBytes = 70_000

  /// The page, with as many findings as fit into the size that every client shows.
  func html() -> String {
    var page = render(content)
    var count = content.findings.count
    while page.utf8.count > Self.mostBytes, count > 0 {
      count -= 1
      page = render(EmailContent(content, findings: count))
    }
    return page
  }

  private func render(_ content: EmailContent) -> String {
    templates.render(EmailPageContent(content, subject: subject, contentID: contentID))
  }
}
