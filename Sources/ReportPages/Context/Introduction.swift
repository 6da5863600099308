import MarkdownHTML
import PlainText

/// The author's own section of a report.
package struct Introduction: Sendable, Equatable {
  /// Name of its file, for messages.
  package var name: String
  /// Its text.
  package var markdown: String

  /// Makes an introduction.
  package init(name: String, markdown: String) {
    self.name = name
    self.markdown = markdown
  }
}

extension Introduction {
  /// The introduction without characters that act unseen, if it is Markdown that can do no harm.
  package func checked() throws(IntroError) -> Introduction {
    let visible = Introduction(name: name, markdown: VisibleText.lines(markdown))
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
