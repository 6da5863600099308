package import PlainText

/// What a template can show: the report's context is a tree of these.
///
/// The case says how a text may be written, and ``TemplateChecker`` holds templates to it: `text` only
/// through `{{…}}`, which escapes it, and finished markup only through `{{{…}}}` in templates of its
/// own format.
package indirect enum TemplateValue: Sendable, Equatable {
  /// Words, clean whatever their origin; escaped for the format of the template. As a section: whether it is not empty.
  case text(ShownText)
  /// Finished Markdown, written as it is.
  case markdown(String)
  /// Finished HTML, written as it is.
  case html(FinishedHTML)
  /// Switches sections on and off.
  case flag(Bool)
  /// A section over a list is written once for each element.
  case list([TemplateValue])
  /// Values by name.
  case record([String: TemplateValue])
}
