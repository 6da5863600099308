import Assessment
import Findings
public import Foundation
public import ModelEvaluation
public import RoboflowFormat
import Templates
public import VectorReport

/// A report as a message that is ready to be sent: text, page and the map as a picture.
///
///     let email = try Email(input, options: options)
///     try email.write(to: URL(fileURLWithPath: "report.eml"))
///
/// The bytes depend on input and options alone: no clock, no random boundary.
public struct Email: Sendable {
  /// The message by RFC 5322, with CRLF at the end of every line.
  public let bytes: [UInt8]
  /// The subject as a reader sees it.
  public let subject: String
  /// Whether the message states its time; without one the mail system that sends it adds its own.
  public let hasDate: Bool
  /// What is odd in the input.
  public let notes: [Note]
  /// Size of the HTML part in bytes.
  public let pageSize: Int

  /// Makes the message of the files of an evaluation.
  ///
  /// - Throws: ``EmailError`` for an address or link that is none, `EvaluationError` when the input is
  ///   not an evaluation, ``TemplateError`` when a template is faulty.
  public init(_ input: EvaluationInput, options: EmailOptions = EmailOptions()) throws {
    let decoded = try DecodedEvaluation(input)
    let assessment = Assessment(decoded.evaluation, criteria: options.criteria)
    try self.init(decoded, assessment, options: options)
  }

  /// Writes the message in one step; what was there before is replaced.
  public func write(to file: URL) throws(ReportWriteError) {
    try TextOutput.write(bytes, to: file)
  }
}

extension Email {
  init(
    _ decoded: DecodedEvaluation, _ assessment: Assessment, options: EmailOptions
  ) throws {
    let envelope = try EmailEnvelope(options)
    let evaluation = decoded.evaluation
    let subject = options.subject ?? EmailSubject.text(evaluation.header, assessment)
    let content = EmailContent(
      evaluation, assessment, findings: Findings.list(assessment, evaluation),
      title: options.title ?? ReportDraft.title(evaluation.header), link: envelope.link)
    let templates = options.templates ?? TemplateSet()
    let contentID = content.map.map { EmailEnvelope.contentID($0.png) } ?? ""
    let page = EmailPage(
      content: content, subject: subject, contentID: contentID, templates: templates
    ).html()
    let body = Self.body(content, page: page, contentID: contentID)
    let date = MessageDate.date(
      sourceDateEpoch: options.sourceDateEpoch, createdAt: evaluation.header.createdAt)
    let dateText = date.flatMap(MessageDate.text)
    bytes = envelope.message(subject: subject, date: dateText, body: body)
    self.subject = subject
    hasDate = dateText != nil
    notes = decoded.notes
    pageSize = page.utf8.count
  }

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
