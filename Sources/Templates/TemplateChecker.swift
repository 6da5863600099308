/// Holds templates against the shape of the context they will be filled from.
///
/// Mustache writes nothing for a name it does not know, so a mistyped template would lose a number
/// without a word. Here that is an error with its place.
struct TemplateChecker {
  private let templates: [String: ParsedTemplate]
  private(set) var faults: [TemplateError.Fault] = []
  private(set) var usedPartials: Set<String> = []

  /// Starts with what is wrong in each file by itself.
  ///
  /// - Parameter templates: templates and partials by file name.
  init(_ templates: [String: ParsedTemplate]) {
    self.templates = templates
    for template in templates.values {
      for syntax in template.faults { fault(template.file.name, syntax.place, syntax.message) }
      checkContentType(of: template)
    }
  }

  /// Checks a template, and the partials it includes, against the context it will get.
  mutating func check(_ name: String, against context: TemplateShape) {
    guard let visit = Visit(file: name) else { return }
    check(templates[name]?.nodes ?? [], in: TemplateScope(context), visit)
  }

  /// Where the walk is: the file and the partials that led there.
  private struct Visit {
    var file: String
    var format: TemplateFormat
    var partials: [String] = []

    init?(file: String) {
      guard let format = TemplateFormat(fileName: file) else { return nil }
      self.file = file
      self.format = format
    }

    func entering(_ partial: String) -> Visit {
      var inner = self
      inner.file = format.partialFile(partial)
      inner.partials.append(partial)
      return inner
    }
  }

  private mutating func check(_ nodes: [TemplateNode], in scope: TemplateScope, _ visit: Visit) {
    for node in nodes {
      switch node.kind {
      case .contentType, .text: break
      case .partial(let name, _): checkPartial(name, node.place, scope, visit)
      case .variable(let name, let isRaw):
        checkVariable(name, isRaw: isRaw, node.place, scope, visit)
      case .section(let name, let isInverted, let content):
        let shape = sectionShape(name, node.place, scope, visit)
        // Without a shape nothing inside can be judged; the section's own fault is told.
        guard let shape else { continue }
        let inner = isInverted ? scope.enteringInverted(shape) : scope.entering(shape)
        check(content, in: inner, visit)
      }
    }
  }
}

// MARK: - The rules

extension TemplateChecker {
  private mutating func checkContentType(of template: ParsedTemplate) {
    let tags = Self.tags(template.nodes)
    // A partial starts anew, so each file has to say it.
    let wanted = "{{% CONTENT_TYPE: \(template.format.contentType)}}"
    if tags.first?.kind != .contentType(template.format.contentType) {
      let place = tags.first?.place ?? TemplateNode.Place(line: 1, column: 1)
      fault(template.file.name, place, "expected \(wanted) as the first tag of the file")
    }
    for node in tags.dropFirst() {
      if case .contentType = node.kind {
        fault(
          template.file.name, node.place, "the content type belongs at the start of the file, once")
      }
    }
  }

  private static func tags(_ nodes: [TemplateNode]) -> [TemplateNode] {
    nodes.flatMap { node -> [TemplateNode] in
      switch node.kind {
      case .text: []
      case .section(_, _, let content): [node] + tags(content)
      case .variable, .partial, .contentType: [node]
      }
    }
  }

  private mutating func checkVariable(
    _ name: TemplateName, isRaw: Bool, _ place: TemplateNode.Place, _ scope: TemplateScope,
    _ visit: Visit
  ) {
    if name.transform != nil {
      fault(visit.file, place, "{{\(name.written)}}: \(name.written) can only open a section")
      return
    }
    guard let shape = shape(of: name, place, scope, visit) else { return }
    guard case .text(let kind) = shape else {
      fault(visit.file, place, Self.notAText(name.written, shape))
      return
    }
    switch (kind, isRaw) {
    case (.plain, false): break
    case (.plain, true):
      fault(
        visit.file, place,
        "{{{\(name.written)}}} would write a text without escaping it: "
          + "expected {{\(name.written)}}")
    case (.markdown, _), (.html, _):
      checkMarkup(name.written, shape, kind, isRaw: isRaw, place, visit)
    }
  }

  private mutating func checkMarkup(
    _ name: String, _ shape: TemplateShape, _ kind: TemplateShape.Text, isRaw: Bool,
    _ place: TemplateNode.Place, _ visit: Visit
  ) {
    if (kind == .markdown) != (visit.format == .markdown) {
      let format = visit.format == .markdown ? "a Markdown" : "an HTML"
      fault(visit.file, place, "\"\(name)\" is \(shape), which has no place in \(format) template")
    } else if !isRaw {
      fault(visit.file, place, "\"\(name)\" is \(shape): expected {{{\(name)}}}")
    }
  }

  private static func notAText(_ name: String, _ shape: TemplateShape) -> String {
    if case .record = shape, name == "." {
      return "\".\" is a record here: expected one of its names"
    }
    if case .record = shape {
      return "\"\(name)\" is a record: expected one of its names, as in {{\(name).…}}"
    }
    return "\"\(name)\" is \(shape): expected {{#\(name)}} … {{/\(name)}}"
  }

  /// What a section is over; a fault and `nil` when that is unknown.
  private mutating func sectionShape(
    _ name: TemplateName, _ place: TemplateNode.Place, _ scope: TemplateScope, _ visit: Visit
  ) -> TemplateShape? {
    switch name.transform {
    case nil: return shape(of: name, place, scope, visit)
    case "first", "last", "even", "odd":
      if name.key.isEmpty, scope.isInList { return .flag }
      fault(
        visit.file, place,
        "\"\(name.written)\": expected \(name.transform ?? "")() directly inside a section over a list"
      )
      return nil
    case "empty":
      guard let shape = shape(of: name, place, scope, visit) else { return nil }
      if case .list = shape { return .flag }
      fault(
        visit.file, place, "\"\(name.key)\" is \(shape): expected a list in \"\(name.written)\"")
      return nil
    case .some(let transform):
      fault(
        visit.file, place,
        "unknown transform \"\(transform)\" (known: empty(…), first(), last(), even(), odd())")
      return nil
    }
  }

  private mutating func shape(
    of name: TemplateName, _ place: TemplateNode.Place, _ scope: TemplateScope, _ visit: Visit
  ) -> TemplateShape? {
    if let shape = scope.shape(of: name) { return shape }
    var known = scope.names(closestTo: name)
    if known.isEmpty { known = ["nothing"] }
    if known.count > 8 { known[8...] = ["…"] }
    fault(
      visit.file, place,
      "unknown key \"\(name.key)\" (known here: \(known.joined(separator: ", ")))")
    return nil
  }

  private mutating func checkPartial(
    _ name: String, _ place: TemplateNode.Place, _ scope: TemplateScope, _ visit: Visit
  ) {
    let file = visit.format.partialFile(name)
    guard let partial = templates[file] else {
      fault(visit.file, place, "no partial \"\(name)\": expected a file \(file)")
      return
    }
    usedPartials.insert(file)
    guard !visit.partials.contains(name) else {
      let circle = (visit.partials + [name]).drop { $0 != name }.joined(separator: " > ")
      fault(visit.file, place, "partial \"\(name)\" contains itself: \(circle)")
      return
    }
    check(partial.nodes, in: scope.withoutPosition(), visit.entering(name))
  }

  private mutating func fault(_ file: String, _ place: TemplateNode.Place, _ message: String) {
    let displayName = templates[file]?.file.displayName ?? file
    faults.append(
      .init(file: displayName, line: place.line, column: place.column, message: message))
  }
}
