package import PlainText

/// What a template can show under a name.
///
/// The compiler knows the shape from the type alone, so templates are checked before there is a value.
package protocol TemplateContent: SendableMetatype {
  /// What templates may do with it.
  static var shape: TemplateShape { get }
  /// What is shown where there is none.
  static var missing: TemplateValue { get }
  /// What is shown.
  var templateValue: TemplateValue { get }
}

extension TemplateContent {
  package static var missing: TemplateValue { .list([]) }
}

extension ShownText: TemplateContent {
  package static var shape: TemplateShape { .text(.plain) }
  package static var missing: TemplateValue { .text("") }
  package var templateValue: TemplateValue { .text(self) }
}

extension Bool: TemplateContent {
  package static var shape: TemplateShape { .flag }
  package var templateValue: TemplateValue { .flag(self) }
}

extension Array: TemplateContent where Element: TemplateContent {
  package static var shape: TemplateShape { .list(Element.shape) }
  // A key path would cost more than what it leads to.
  package var templateValue: TemplateValue { .list(map { $0.templateValue }) }
}

/// A text that is missing is an empty one, anything else a list without an element: a section over
/// either is left out.
extension Optional: TemplateContent where Wrapped: TemplateContent {
  package static var shape: TemplateShape {
    if case .text = Wrapped.shape { Wrapped.shape } else { .list(Wrapped.shape) }
  }

  package var templateValue: TemplateValue {
    guard let value = self?.templateValue else { return Wrapped.missing }
    switch value {
    case .text, .markdown, .html: return value
    case .flag, .list, .record: return .list([value])
    }
  }
}
