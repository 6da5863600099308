package import Findings
package import Templates

extension Fact {
  /// The fact as a template takes it.
  package var value: TemplateValue { .record(["name": .text(name), "value": .text(text)]) }

  /// The shape of ``value``.
  package static var shape: TemplateShape {
    .record(["name": .text(.plain), "value": .text(.plain)])
  }
}
