/// Markdown that is written as it is; only what makes it harmless may make it.
package struct FinishedMarkdown: TemplateContent {
  private let text: String

  /// Takes Markdown that holds nothing foreign but what was escaped.
  package init(_ text: String) { self.text = text }

  package static var shape: TemplateShape { .text(.markdown) }
  package var templateValue: TemplateValue { .markdown(text) }
}

/// HTML that is written as it is; only what makes it harmless may make it.
package struct FinishedHTML: TemplateContent {
  private let text: String

  /// Takes HTML that holds nothing foreign but what was escaped.
  package init(_ text: String) { self.text = text }

  package static var shape: TemplateShape { .text(.html) }
  package var templateValue: TemplateValue { .html(text) }
}
