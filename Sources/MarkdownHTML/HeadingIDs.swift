/// Gives headings ids that are stable and unique within a page.
///
/// A heading that states no id gets what GitHub makes of its words, so that a link such as
/// `#cluster-12` in `report.md` leads to the same place on a Git host and in the page.
struct HeadingIDs {
  private let stated: Set<String>
  private var taken: Set<String>
  /// How often an id was asked for that was taken, so that the next of many is found at once.
  private var repeats: [String: Int] = [:]

  /// - Parameters:
  ///   - stated: ids that headings of the document state themselves.
  ///   - reserved: ids that other parts of the page use.
  init(stated: Set<String> = [], reserved: Set<String> = []) {
    self.stated = stated
    taken = reserved
  }

  /// The id for the next heading of the document.
  ///
  /// - Parameter own: The id that the heading states.
  mutating func id(for text: String, own: String? = nil) -> String {
    let base = own ?? Self.slug(text)
    var id = base
    // A slug must not take the id that a later heading states.
    while taken.contains(id) || (own != id && stated.contains(id)) {
      repeats[base, default: 0] += 1
      id = "\(base)-\(repeats[base, default: 0])"
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
