/// A stretch of text or one tag of a template, with what is inside it when it is a section.
struct TemplateNode: Equatable, Sendable {
  /// Line and column from 1, columns in characters.
  struct Place: Equatable, Sendable {
    var line: Int
    var column: Int
  }

  /// What the node writes.
  indirect enum Kind: Equatable, Sendable {
    /// Text between tags, without the lines that hold nothing but a tag.
    case text(String)
    /// `{{name}}`, or `{{{name}}}` when raw.
    case variable(TemplateName, isRaw: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when inverted.
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    /// `{{> name}}`; alone on its line it indents every line of the partial by what stands before it.
    case partial(String, indentation: String)
    /// `{{% CONTENT_TYPE: value}}`
    case contentType(String)
  }

  var place: Place
  var kind: Kind
}
