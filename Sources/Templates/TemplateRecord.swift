package import PlainText

/// Values that a template shows by name.
///
/// ```swift
/// struct RuleLine: TemplateRecord {
///   let name: ShownText
///   let limit: ShownText
///
///   static let fields: [Field<Self>] = [Field("name", \.name), Field("limit", \.limit)]
/// }
/// ```
///
/// The one list gives both what a template is checked against and what it is filled with.
package protocol TemplateRecord: TemplateContent {
  /// The names that templates use, each with what it stands for.
  static var fields: [Field<Self>] { get }
}

/// A name of a record with what it stands for.
package struct Field<Record>: Sendable {
  let name: String
  /// Asked for only where templates are checked.
  let shape: @Sendable () -> TemplateShape
  let value: @Sendable (Record) -> TemplateValue

  /// Makes a field.
  ///
  /// - Parameters:
  ///   - name: The name in templates.
  ///   - content: A property of the record, or what is made of it.
  package init<Content: TemplateContent>(
    _ name: String, _ content: @escaping @Sendable (Record) -> Content
  ) {
    self.name = name
    shape = { Content.shape }
    value = { content($0).templateValue }
  }
}

extension TemplateRecord {
  package static var shape: TemplateShape {
    .record(Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.shape()) }))
  }

  package var templateValue: TemplateValue {
    let fields = Self.fields
    var values = [String: TemplateValue](minimumCapacity: fields.count)
    for field in fields { values[field.name] = field.value(self) }
    return .record(values)
  }
}

/// The record that a whole template is filled from.
package protocol TemplatePage: TemplateRecord {
  /// Name of the template, `report.md.mustache`.
  static var template: String { get }
}

/// A line of a list that is nothing but text.
package struct TextLine: TemplateRecord {
  private let text: ShownText

  /// Makes a line.
  package init(_ text: ShownText) { self.text = text }

  package static let fields: [Field<Self>] = [Field("text", \.text)]
}
