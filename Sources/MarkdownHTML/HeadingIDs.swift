/// Gives headings ids that are stable and unique within a page.
///
/// Without a wish of the caller an id is what GitHub makes of the heading, so that a link such as
/// `#cluster-12` in `report.md` leads to the same place on a Git host and in the page.
struct HeadingIDs {
  private let wanted: [String: String]
  private var taken: Set<String>

  /// - Parameters:
  ///   - wanted: ids by heading text.
  ///   - reserved: ids that other parts of the page use.
  init(wanted: [String: String], reserved: Set<String>) {
    self.wanted = wanted
    taken = reserved
  }

  /// The id for the next heading of the document.
  mutating func id(for text: String) -> String {
    let base = wanted[text] ?? Self.slug(text)
    var id = base
    var repeats = 0
    // A slug must not take the id that the caller wants for a later heading.
    while taken.contains(id) || (wanted[text] != id && wanted.values.contains(id)) {
      repeats += 1
      id = "\(base)-\(repeats)"
    }
    taken.insert(id)
    return id
  }

  /// Lower case, letters, digits, `_` and `-` kept, spaces to `-`, the rest dropped.
  static func slug(_ text: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " { slug.append("-") } else if isWord(scalar) { slug.append(scalar) }
    }
    let id = String(slug)
    if id.isEmpty { return "section" }
    // These beginnings belong to footnotes.
    return id.hasPrefix("fn-") || id.hasPrefix("fnref-") ? "section-\(id)" : id
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "-" || scalar == "_" { return true }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation:
      return true
    default: return false
    }
  }
}
