import MarkdownHTML
public import PlainText

/// Why a text is refused as introduction of a report.
public struct IntroError: ExplainedError, Equatable {
  /// Name of the file.
  public let name: String
  /// What was expected and what was found.
  public let reason: String

  /// One sentence: file, expectation, finding.
  public var sentences: [String] { ["\(name): \(reason)"] }

  /// What kind of fault it is.
  public var cause: ErrorCause { .badInput }
}

extension ReportOptions.Introduction {
  /// The introduction without characters that act unseen, if it is Markdown that can do no harm.
  func checked() throws(IntroError) -> Self {
    let visible = Self(name: name, markdown: VisibleText.lines(markdown))
    do throws(MarkdownError) {
      try UntrustedMarkdown.check(visible.markdown)
    } catch {
      throw IntroError(name: name, reason: error.description)
    }
    return visible
  }

  /// Refuses links of the text that lead to no section of the page.
  func check(deadLinks targets: [String]) throws(IntroError) {
    for target in targets where markdown.contains("(#\(target))") {
      throw IntroError(name: name, reason: "the link \"#\(target)\" leads to no section")
    }
  }
}
