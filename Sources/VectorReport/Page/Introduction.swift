import MarkdownHTML

/// Why a text is refused as introduction of a report.
public struct IntroError: Error, Sendable, Equatable {
  /// Name of the file.
  public let name: String
  /// What was expected and what was found.
  public let reason: String

  /// One sentence: file, expectation, finding.
  public var sentence: String { "\(name): \(reason)" }
}

extension ReportOptions.Introduction {
  /// The text, if it is Markdown that can do no harm.
  func checkedMarkdown() throws(IntroError) -> String {
    do throws(MarkdownError) {
      try UntrustedMarkdown.check(markdown)
    } catch {
      throw IntroError(name: name, reason: error.description)
    }
    return markdown
  }
}
