import Disk
import PlainText

/// The headers of a message and what goes into them from outside, checked.
struct EmailEnvelope {
  let from: Mailbox?
  let to: [Mailbox]
  let link: WebLink?
  private let isDraft: Bool

  init(_ options: EmailOptions) throws(EmailError) {
    isDraft = options.isDraft
    from = try options.from.map { text throws(EmailError) in try Self.mailbox(text, "from") }
    var recipients: [Mailbox] = []
    for text in options.to { recipients.append(try Self.mailbox(text, "to")) }
    to = recipients
    guard let link = options.link else {
      self.link = nil
      return
    }
    guard let checked = WebLink(link) else { throw .link(found: link) }
    self.link = checked
  }

  private static func mailbox(_ text: String, _ field: String) throws(EmailError) -> Mailbox {
    guard let mailbox = Mailbox(text) else { throw .address(field: field, found: text) }
    return mailbox
  }

  /// Puts the message together.
  ///
  /// Boundaries and the message id are digests of the content: the same message twice is one message
  /// to every reader, and different ones never share an id.
  func message(subject: ShownText, date: String?, body: MessagePart) -> [UInt8] {
    let described = describing(subject: subject, date: date)
    let content = body.bytes { Self.boundary(of: $0) }
    let digest = Self.digest(of: Array(described.utf8) + content)
    let id = HeaderText.line("Message-ID", pieces: ["<\(digest)@\(from?.domain ?? Self.domain)>"])
    let draft = isDraft ? "X-Unsent: 1\r\n" : ""
    return Array((described + id + "MIME-Version: 1.0\r\n" + draft).utf8) + content
  }

  private func describing(subject: ShownText, date: String?) -> String {
    let recipients = to.enumerated().flatMap { number, mailbox in
      let pieces = mailbox.headerPieces
      let isLast = number == to.count - 1
      return pieces.dropLast() + [(pieces.last ?? "") + (isLast ? "" : ",")]
    }
    return [
      from.map { HeaderText.line("From", pieces: $0.headerPieces) },
      to.isEmpty ? nil : HeaderText.line("To", pieces: recipients),
      HeaderText.line("Subject", text: subject),
      date.map { HeaderText.line("Date", pieces: [$0]) },
    ].compactMap(\.self).joined()
  }

  /// The name by which the page refers to a picture.
  static func contentID(_ name: String, of picture: [UInt8]) -> String {
    "\(name).\(digest(of: picture))@\(domain)"
  }

  /// A domain that belongs to nobody (RFC 2606), where the sender gives none.
  private static let domain = "vector-report.invalid"

  /// `=_` stands in no quoted-printable and no Base64 line, so no body can hold the boundary.
  private static func boundary(of content: [UInt8]) -> String { "=_" + digest(of: content) }

  private static func digest(of bytes: [UInt8]) -> String {
    String(SHA256Digest(of: bytes).hexadecimal().prefix(32))
  }
}
