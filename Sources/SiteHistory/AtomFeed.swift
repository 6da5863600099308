import Disk
import Findings
import FoundationEssentials
package import PlainText
package import ReportFolder
import SVG

/// The newest evaluations as an Atom feed (RFC 4287).
package enum AtomFeed {
  /// Most entries.
  static let most = 50

  /// The feed; evaluations without a time are not in it, since an entry must state one.
  package static func file(title: ShownText, entries: [SiteEntry]) -> ReportFile {
    let newest = entries.reversed().filter { $0.date != nil }.prefix(most)
    var xml = HTMLWriter()
    xml.element("feed", ["xmlns": "http://www.w3.org/2005/Atom"]) { xml in
      xml.newline()
      xml.element("title", text: title)
      xml.element("id", text: identifier("feed\0" + title.string))
      xml.element("updated", text: time(newest.first?.date))
      xml.element("author") { $0.element("name", text: "\(foreign: Generator.name)") }
      xml.element("link", ["rel": "self", "href": "feed.xml"]) { _ in }
      xml.element("link", ["rel": "alternate", "href": "index.html"]) { _ in }
      xml.newline()
      for entry in newest { write(entry, into: &xml) }
    }
    return ReportFile(
      path: "feed.xml", text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(xml.text)\n")
  }

  private static func write(_ entry: SiteEntry, into xml: inout HTMLWriter) {
    xml.element("entry") { xml in
      xml.element("title", text: ShownText(foreign: entry.title, to: 200))
      xml.element("id", text: identifier("entry\0" + entry.name))
      xml.element("updated", text: time(entry.date))
      xml.element("link", ["rel": "alternate", "href": "\(foreign: entry.address, to: 1_000)"]) {
        _ in
      }
      xml.element("summary", text: ShownText(foreign: entry.verdict, to: 1_000))
    }
    xml.newline()
  }

  private static func time(_ date: Date?) -> ShownText {
    ShownText(foreign: (date ?? Date(timeIntervalSince1970: 0)).formatted(.iso8601))
  }

  /// A UUID of version 8 (RFC 9562), made of a digest: a feed's ids must never change.
  private static func identifier(_ name: String) -> ShownText {
    var bytes = Array(SHA256Digest(of: Array(name.utf8)).digest().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    let parts = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10..<16]]
    return "urn:uuid:\(foreign: parts.map { $0.joined() }.joined(separator: "-"))"
  }
}
