/// Which names a context has, and of what kind, without the values.
package indirect enum TemplateShape: Sendable, Equatable {
  /// The kinds of text, which differ in how they may be written.
  package enum Text: Sendable { case plain, markdown, html }

  /// Something to write.
  case text(Text)
  /// True or false.
  case flag
  /// Any number of elements of one shape.
  case list(TemplateShape)
  /// Names with their shapes.
  case record([String: TemplateShape])
}

extension TemplateShape: CustomStringConvertible {
  /// The kind with its article.
  package var description: String {
    switch self {
    case .text(.plain): "a text"
    case .text(.markdown): "finished Markdown"
    case .text(.html): "finished HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
