/// The id that a heading states, so that links lead to it whatever its words are.
///
/// An author writes `## Map {#map}`, as in kramdown and Pandoc. Git hosts do not know that form and
/// show it; what they keep and do not show is `## <a id="map"></a>Map`. Where a host makes the same id
/// of the words, neither is needed.
package enum HeadingAnchor {
  /// The Markdown with each `{#id}` in the form that Git hosts know.
  package static func portable(_ markdown: String) throws(MarkdownError) -> String {
    if !markdown.contains(" {#") { return markdown }
    let document = try CMarkDocument(
      parsing: markdown, extensions: MarkdownConverter.allExtensions)
    let lines = Self.lines(markdown)
    var ids = HeadingIDs()
    var (text, end) = ("", markdown.startIndex)
    for heading in try MarkdownOutline(of: document.node).headings {
      let line = lines[heading.node.line - 1]
      guard let stated = StatedHeading(line) else {
        _ = ids.id(for: heading.text)
        continue
      }
      let isSlug = ids.id(for: String(heading.text.dropLast(stated.suffixLength))) == stated.id
      text += markdown[end..<line.startIndex]
      text += stated.marks + (isSlug ? "" : "<a id=\"\(stated.id)\"></a>") + stated.words
      end = line.endIndex
    }
    return text + markdown[end...]
  }

  /// The id that a heading of a document states by an `<a id="…">`.
  static func id(in heading: CMarkNode) -> String? {
    heading.children.lazy.filter { $0.kind == .htmlInline }.compactMap { anchor in
      let tag = anchor.literal
      guard tag.hasPrefix("<a id=\""), tag.hasSuffix("\">") else { return nil }
      let id = tag.dropFirst(7).dropLast(2)
      return isID(id) ? String(id) : nil
    }.first
  }

  /// Letters, digits, `_` and `-` of ASCII, which no format changes.
  fileprivate static func isID(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.isASCII
          && ($0.properties.isAlphabetic || ("0"..."9").contains($0)
            || "_-".unicodeScalars.contains($0))
      }
  }

  /// The lines as the parser counts them, without their ends.
  private static func lines(_ markdown: String) -> [Substring] {
    let bytes = markdown.utf8
    var lines: [Substring] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      lines.append(markdown[start..<end])
      let isPair = bytes[end...].starts(with: [0x0D, 0x0A])
      start = bytes.index(end, offsetBy: isPair ? 2 : 1)
    }
    return lines + [markdown[start...]]
  }
}

/// A line such as `## Map {#map}`.
private struct StatedHeading {
  let marks: Substring
  let words: Substring
  let id: String
  /// How much longer the heading is for its id: ` {#map}`.
  var suffixLength: Int { id.count + 4 }

  init?(_ line: Substring) {
    guard line.first == "#", line.last == "}", let brace = line.range(of: " {#") else { return nil }
    let id = line[brace.upperBound...].dropLast()
    guard HeadingAnchor.isID(id) else { return nil }
    marks = line.prefix { $0 == "#" || $0 == " " }
    guard marks.endIndex <= brace.lowerBound else { return nil }
    words = line[marks.endIndex..<brace.lowerBound]
    self.id = String(id)
  }
}

extension Substring {
  /// Where a text stands last.
  fileprivate func range(of text: String) -> Range<Index>? {
    ranges(of: text).last
  }
}
