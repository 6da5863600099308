import Mustache

extension TemplateValue: MustacheParent {
  package func child(named name: String) -> Any? {
    guard case .record(let values) = self, let value = values[name] else { return nil }
    switch value {
    // The library knows sections over Bool and Array; for all else it asks `isNull`.
    case .flag(let flag): return flag
    case .list(let elements): return elements
    case .text, .markdown, .html, .record: return value
    }
  }
}

extension TemplateValue: MustacheCustomRenderable {
  package var renderText: String {
    switch self {
    case .text(let text), .markdown(let text), .html(let text): text
    case .flag, .list, .record: ""
    }
  }

  package var isNull: Bool {
    switch self {
    case .text(let text), .markdown(let text), .html(let text): text.isEmpty
    case .flag, .list, .record: false
    }
  }
}
