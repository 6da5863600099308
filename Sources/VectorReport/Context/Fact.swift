/// A name with its value, for lists such as "Images: 192".
struct Fact: Equatable {
  let name: String
  let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }

  /// The fact as a template takes it.
  var value: TemplateValue { .record(["name": .text(name), "value": .text(text)]) }

  static let shape: TemplateShape = .record(["name": .text(.plain), "value": .text(.plain)])
}
