import MarkdownHTML

/// Why a text is refused as introduction of a report.
public struct IntroError: Error, Sendable, Equatable {
  /// One clause that can follow the file's name and a colon.
  public let reason: String
}

/// The author's own section.
enum Introduction {
  /// The text, if it is Markdown that can do no harm.
  static func checked(_ markdown: String) throws -> String {
    do {
      try UntrustedMarkdown.check(markdown)
    } catch {
      throw IntroError(reason: error.description)
    }
    return markdown
  }
}
