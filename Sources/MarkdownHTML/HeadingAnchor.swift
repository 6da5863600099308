/// The id that a heading states, so that links lead to it whatever its words are.
///
/// An author writes `## Map {#map}`, as in kramdown and Pandoc. Git hosts do not know that form and
/// show it; what they keep and do not show is `## <a id="map"></a>Map`. Where a host makes the same id
/// of the words, neither is needed.
enum HeadingAnchor {
  /// The Markdown with each `{#id}` in the form that Git hosts know.
  static func portable(
    _ markdown: String, _ headings: [MarkdownOutline.Heading]
  ) -> String {
    var (text, end) = ("", markdown.startIndex)
    for heading in headings {
      guard let stated = heading.stated else { continue }
      text += markdown[end..<stated.line.startIndex]
      text += stated.marks + (heading.isSlug ? "" : "<a id=\"\(stated.id)\"></a>") + stated.words
      end = stated.line.endIndex
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
}

/// A line such as `## Map {#map}`.
struct StatedHeading {
  let line: Substring
  let marks: Substring
  let words: Substring
  let id: String
  /// How the heading's text ends: ` {#map}`.
  var suffix: String { " {#\(id)}" }

  init?(_ line: Substring) {
    guard line.first == "#", line.last == "}", let brace = line.ranges(of: " {#").last else {
      return nil
    }
    let id = line[brace.upperBound...].dropLast()
    guard HeadingAnchor.isID(id) else { return nil }
    marks = line.prefix { $0 == "#" || $0 == " " }
    guard marks.endIndex <= brace.lowerBound else { return nil }
    words = line[marks.endIndex..<brace.lowerBound]
    self.id = String(id)
    self.line = line
  }

  /// Takes the id out of the heading's last words.
  func strip(_ heading: CMarkNode) throws(MarkdownError) {
    guard let last = heading.lastChild else { return }
    let words = last.literal.dropLast(suffix.count)
    let end = words.lastIndex { $0 != " " && $0 != "\t" }
    guard let end else { return last.free() }
    try last.replace(with: CMarkNode.text(String(words[...end])))
  }
}
