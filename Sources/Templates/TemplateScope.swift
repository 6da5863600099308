/// The records around a tag, in which its names are looked up from the inside out.
struct TemplateScope {
  private var shapes: [TemplateShape]
  /// Whether `first()` and `last()` mean something: directly inside a list, not in a partial.
  private(set) var isInList = false

  /// The scope at the top of a template.
  init(_ context: TemplateShape) { shapes = [context] }

  /// The scope inside a section over a value of that shape.
  func entering(_ shape: TemplateShape) -> TemplateScope {
    var inner = self
    switch shape {
    case .list(let element):
      inner.shapes.append(element)
      inner.isInList = true
    case .record, .text:
      inner.shapes.append(shape)
      inner.isInList = false
    case .flag: break
    }
    return inner
  }

  /// The scope where a section's value is false or empty.
  func enteringInverted(_ shape: TemplateShape) -> TemplateScope {
    if case .list = shape { withoutPosition() } else { self }
  }

  /// The same scope where `first()` and `last()` are not known, as in a partial.
  func withoutPosition() -> TemplateScope {
    var inner = self
    inner.isInList = false
    return inner
  }

  /// The shape of what a name means; `nil` when there is none.
  func shape(of name: TemplateName) -> TemplateShape? { name.find(in: shapes) }

  /// The names that can be used here, those most like a mistyped one first.
  func names(closestTo name: TemplateName) -> [String] {
    // After a dot only the names of what stands before it help.
    let wrong = name.keys.indices.first { name.find(name.keys[...$0], in: shapes) == nil } ?? 0
    let outer = wrong > 0 ? name.find(name.keys[..<wrong], in: shapes) : nil
    let searched = outer.map { [$0] } ?? shapes
    let known = searched.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    let typed = wrong < name.keys.count ? name.keys[wrong] : ""
    return Spelling.closest(to: typed, among: known)
  }
}

extension TemplateShape: NamedParts {
  subscript(name: String) -> TemplateShape? {
    if case .record(let shapes) = self { shapes[name] } else { nil }
  }

  fileprivate var names: Set<String> {
    if case .record(let shapes) = self { Set(shapes.keys) } else { [] }
  }
}
