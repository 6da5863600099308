/// Which addresses of a Markdown text may appear in a report.
enum LinkPolicy {
  /// What becomes of a link.
  enum Link: Equatable {
    /// Leads to another place of the page or a neighbouring file.
    case inside
    /// Leaves the report; followed only when a reader clicks.
    case outside
    /// Not a link any more; its text stays.
    case dropped
  }

  /// Allows `https:`, `http:` and `mailto:` out of the report, and fragments and relative paths in it.
  static func link(_ url: String) -> Link {
    if let scheme = scheme(of: url) {
      return ["https", "http", "mailto"].contains(scheme) ? .outside : .dropped
    }
    let isRelative = !url.isEmpty && !url.hasPrefix("/") && !url.hasPrefix("\\")
    return isRelative && !url.unicodeScalars.contains { $0.value <= 0x20 } ? .inside : .dropped
  }

  /// Allows only files of the report itself: relative paths below `charts/` and `images/`.
  ///
  /// Anything else would be a request to the outside, or to a file that is not part of the report.
  static func allowsImage(_ url: String) -> Bool {
    guard url.hasPrefix("charts/") || url.hasPrefix("images/") else { return false }
    let path = url.prefix { $0 != "?" && $0 != "#" }
    let segments = path.lowercased()
      .replacing("%2e", with: ".").replacing("%2f", with: "/").replacing("%5c", with: "\\")
      .split(separator: "/", omittingEmptySubsequences: false)
    return !segments.contains("..") && !segments.contains(".") && !segments.contains("")
      && !path.unicodeScalars.contains { $0.value <= 0x20 || $0 == "\\" || $0 == ":" }
      && !segments.contains { $0.contains("\\") }
  }

  /// What stands before the first `:` of an address, unless that is inside a path.
  private static func scheme(of url: String) -> String? {
    guard let end = url.firstIndex(where: { ":/?#".contains($0) }), url[end] == ":" else {
      return nil
    }
    return url[..<end].lowercased()
  }
}
