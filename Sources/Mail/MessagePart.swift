import FoundationEssentials

/// A body of a message: a text, a picture, or several of them (RFC 2046, RFC 2387).
indirect enum MessagePart {
  /// Text of a subtype, `plain` or `html`.
  case text(subtype: String, String)
  /// A picture that the page refers to as `cid:` with its content id.
  case picture(type: String, contentID: String, fileName: String, [UInt8])
  /// The same content several times, the plainest first.
  case alternative([MessagePart])
  /// A page, first, with what it shows.
  case related([MessagePart])

  /// Headers, an empty line and the body, with CRLF throughout.
  ///
  /// - Parameter boundary: makes the boundary of a group out of the group's own content.
  func bytes(boundary: ([UInt8]) -> String) -> [UInt8] {
    switch self {
    case .text(let subtype, let text):
      let header =
        "Content-Type: text/\(subtype); charset=\"utf-8\"\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
      return Array((header + QuotedPrintable.encode(text)).utf8)
    case .picture(let type, let contentID, let fileName, let bytes):
      return Self.picture(type, contentID, fileName, bytes)
    case .alternative(let parts):
      return Self.group("multipart/alternative", parts, boundary)
    case .related(let parts):
      return Self.group("multipart/related; type=\"text/html\"", parts, boundary)
    }
  }

  private static func picture(
    _ type: String, _ contentID: String, _ name: String, _ bytes: [UInt8]
  ) -> [UInt8] {
    let header = """
      Content-Type: image/\(type); name="\(name)"\r
      Content-Transfer-Encoding: base64\r
      Content-ID: <\(contentID)>\r
      Content-Disposition: inline; filename="\(name)"\r
      \r

      """
    let lines: Data.Base64EncodingOptions = [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ]
    return Array(header.utf8) + Array(Data(bytes).base64EncodedData(options: lines))
  }

  private static func group(
    _ type: String, _ parts: [MessagePart], _ boundary: ([UInt8]) -> String
  ) -> [UInt8] {
    let bodies = parts.map { $0.bytes(boundary: boundary) }
    let mark = boundary(bodies.flatMap(\.self))
    var bytes = Array("Content-Type: \(type);\r\n boundary=\"\(mark)\"\r\n\r\n".utf8)
    for body in bodies {
      bytes += "--\(mark)\r\n".utf8
      bytes += body
      bytes += "\r\n".utf8
    }
    return bytes + Array("--\(mark)--\r\n".utf8)
  }
}
