/// One tag of a template, with the tags inside it when it is a section.
struct TemplateNode: Equatable, Sendable {
  /// Line and column from 1, columns in characters.
  struct Place: Equatable, Sendable {
    var line: Int
    var column: Int
  }

  /// What the tag does.
  indirect enum Kind: Equatable, Sendable {
    /// `{{name}}`, or `{{{name}}}` when raw.
    case variable(TemplateName, isRaw: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` when inverted.
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    /// `{{> name}}`
    case partial(String)
    /// `{{% CONTENT_TYPE: value}}`
    case contentType(String)
  }

  var place: Place
  var kind: Kind
}

/// The name in a variable or section tag: keys with dots between, perhaps within a transform.
struct TemplateName: Equatable, Sendable {
  /// As written: `cluster.name`, `last()`, `empty(clusters)`.
  var written: String
  /// The transform, such as `last`.
  var transform: String?
  /// What is looked up; empty for `last()` and its like.
  var key: String

  /// Reads a name; `nil` when it is not one.
  init?(_ written: String) {
    self.written = written
    guard let match = written.wholeMatch(of: /([A-Za-z]+)\(([A-Za-z0-9_.-]*)\)|([A-Za-z0-9_.-]+)/)
    else {
      return nil
    }
    transform = match.1.map(String.init)
    key = String(match.2 ?? match.3 ?? "")
  }
}
