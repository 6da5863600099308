import PlainText

/// Fills a template that ``TemplateChecker`` has found right for its context.
///
/// A name is looked up from the innermost record outward. A section over a list is written once for
/// each element, over a flag when it holds, over anything else when it is not an empty text.
struct TemplateRenderer {
  private let format: TemplateFormat
  private let templates: [String: ParsedTemplate]
  private var stack: [TemplateValue]
  /// Where the innermost list is.
  private var position = Position(index: 0, count: 0)
  /// What was written so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  private struct Position {
    var index: Int
    var count: Int
  }

  /// A renderer with nothing written yet.
  ///
  /// - Parameter templates: the templates and partials by file name.
  init(
    _ context: TemplateValue, format: TemplateFormat, templates: [String: ParsedTemplate]
  ) {
    self.format = format
    self.templates = templates
    stack = [context]
  }

  /// Writes nodes one after the other.
  mutating func write(_ nodes: [TemplateNode]) {
    for node in nodes {
      switch node.kind {
      case .contentType: break
      case .text(let literal): bytes.append(text: literal)
      case .variable(let name, _): write(value(of: name))
      case .section(let name, let isInverted, let content):
        write(value(of: name), isInverted: isInverted, content)
      case .partial(let name, let indentation): write(partial: name, indentation)
      }
    }
  }

  /// Writes a variable; the checker holds texts to `{{…}}` and finished markup to `{{{…}}}`.
  private mutating func write(_ value: TemplateValue) {
    switch value {
    case .text(let text): bytes.append(text: format.escape(text))
    case .markdown(let text): bytes.append(text: text)
    case .html(let html): html.write(&bytes)
    case .flag, .list, .record: break
    }
  }

  private mutating func write(_ value: TemplateValue, isInverted: Bool, _ content: [TemplateNode]) {
    if value.isEmpty || isInverted {
      if value.isEmpty && isInverted { write(content) }
      return
    }
    switch value {
    case .flag: write(content)
    case .list(let elements): write(elements, content)
    case .text, .markdown, .html, .record: write(content, in: value)
    }
  }

  private mutating func write(_ elements: [TemplateValue], _ content: [TemplateNode]) {
    let outer = position
    for (index, element) in elements.enumerated() {
      position = Position(index: index, count: elements.count)
      write(content, in: element)
    }
    position = outer
  }

  private mutating func write(_ content: [TemplateNode], in value: TemplateValue) {
    stack.append(value)
    write(content)
    stack.removeLast()
  }

  private mutating func write(partial name: String, _ indentation: String) {
    guard let partial = templates[format.partialFile(name)] else { return }
    write(indentation.isEmpty ? partial.nodes : partial.indented(by: indentation))
  }
}

// MARK: - Names

extension TemplateRenderer {
  private func value(of name: TemplateName) -> TemplateValue {
    switch name.transform {
    case "first": .flag(position.index == 0)
    case "last": .flag(position.index == position.count - 1)
    case "even": .flag(position.index.isMultiple(of: 2))
    case "odd": .flag(!position.index.isMultiple(of: 2))
    case "empty": .flag(lookUp(name).isEmpty)
    default: lookUp(name)
    }
  }

  /// Every name is known, for the template was checked against the shape of the context.
  private func lookUp(_ name: TemplateName) -> TemplateValue {
    name.find(in: stack) ?? .text("")
  }
}

extension TemplateValue: NamedParts {
  subscript(name: String) -> TemplateValue? {
    if case .record(let values) = self { values[name] } else { nil }
  }

  /// Whether a section over the value is left out and an inverted one written.
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .markdown(let text): text.isEmpty
    case .html(let html): html.isEmpty
    case .flag(let holds): !holds
    case .list(let elements): elements.isEmpty
    case .record: false
    }
  }
}
