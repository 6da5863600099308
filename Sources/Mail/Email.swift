import Charts
public import Findings
public import ModelEvaluation
import PlainText
package import Templates

/// A report as a message that is ready to be sent: text, page and the map as a picture.
///
/// ```swift
/// let email = try Email(assessed, options: envelope)
/// try TextOutput.write(email.bytes, to: URL(fileURLWithPath: "report.eml"))
/// ```
///
/// The bytes depend on evaluation and options alone: no clock, no random boundary.
public struct Email: Sendable {
  /// The message by RFC 5322, with CRLF at the end of every line.
  public let bytes: [UInt8]
  /// The subject as a reader sees it.
  public let subject: String
  /// What is odd in the input.
  public let notes: [Note]
  /// Size of the HTML part in bytes.
  public let pageSize: Int

  /// Makes the message of an assessed evaluation; it tells of the baseline and of the rules where
  /// there are some.
  ///
  /// - Throws: ``EmailError`` for an address or link that is none.
  public init(
    _ assessed: AssessedEvaluation, options: EmailOptions = EmailOptions()
  ) throws(EmailError) {
    let envelope = try EmailEnvelope(options)
    let header = assessed.evaluation.header
    let subject =
      options.subject.map { ShownText(foreign: $0, to: 1_000) } ?? EmailSubject.text(assessed)
    let content = EmailContent(
      assessed, title: ReportTitle.text(header, chosen: options.title), link: envelope.link)
    let templates = options.templates ?? TemplateSet()
    let contentID = content.map.map { EmailEnvelope.contentID($0.png) } ?? ""
    let page = EmailPage(
      content: content, subject: subject, contentID: contentID, templates: templates
    ).html()
    let body = Self.body(content, page: page, contentID: contentID)
    bytes = envelope.message(
      subject: subject, date: options.sourceDateEpoch.flatMap(MessageDate.text), body: body)
    self.subject = subject.string
    notes = assessed.notes
    pageSize = page.utf8.count
  }

  /// The templates that a message is made with.
  package static let pages: [any TemplatePage.Type] = [EmailPageContent.self]

  /// Plain text first, then the page, with its picture where there is a map.
  private static func body(_ content: EmailContent, page: String, contentID: String) -> MessagePart
  {
    let html = MessagePart.text(subtype: "html", page)
    let shown = content.map.map { map in
      MessagePart.related([html, .png(contentID: contentID, fileName: "map.png", map.png)])
    }
    return .alternative([.text(subtype: "plain", EmailText(content: content).text), shown ?? html])
  }
}
