import Charts
public import Findings
public import ModelEvaluation
package import PlainText
import ReportPages
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

  /// That the page is too large for mail services to show it whole; `nil` where it is not.
  package var sizeNote: ShownText? {
    guard pageSize > Self.largestPage else { return nil }
    return
      "the page of the message has \(NumberText.size(pageSize)); mail services cut it off after "
      + NumberText.size(Self.largestPage)
  }

  /// What Gmail shows of a message's page, in bytes; the rest is behind a link.
  private static let largestPage = 102_000

  /// Makes the message of an assessed evaluation; it tells of the baseline and of the rules where
  /// there are some.
  ///
  /// - Throws: ``EmailError`` for an address or link that is none, `InputError` when the chosen folder
  ///   of pictures cannot be opened.
  public init(_ assessed: AssessedEvaluation, options: EmailOptions = EmailOptions()) throws {
    let envelope = try EmailEnvelope(options)
    let header = assessed.evaluation.header
    let subject =
      options.subject.map { ShownText(foreign: $0, to: 1_000) } ?? EmailSubject.text(assessed)
    let content = EmailContent(
      assessed, title: ReportTitle.text(header, chosen: options.title), link: envelope.link,
      pictures: try FewPictures(assessed, in: options.images, most: EmailContent.mostPictures))
    let templates = options.templates ?? TemplateSet()
    let contentID = content.map.map { EmailEnvelope.contentID("map", of: $0.png) } ?? ""
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

  /// Plain text first, then the page, with the pictures that it shows.
  private static func body(_ content: EmailContent, page: String, contentID: String) -> MessagePart
  {
    let html = MessagePart.text(subtype: "html", page)
    let map = content.map.map { map in
      [MessagePart.picture(type: "png", contentID: contentID, fileName: "map.png", map.png)]
    }
    let images = content.pictures.list.enumerated().map { number, picture in
      MessagePart.picture(
        type: "jpeg", contentID: EmailEnvelope.contentID("image", of: picture.jpeg),
        fileName: "image-\(number + 1).jpg", picture.jpeg)
    }
    let pictures = (map ?? []) + images
    return .alternative([
      .text(subtype: "plain", EmailText(content: content).text),
      pictures.isEmpty ? html : .related([html] + pictures),
    ])
  }
}
