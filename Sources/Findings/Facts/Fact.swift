/// A name with its value, for lists such as "Images: 192".
package struct Fact: Equatable {
  /// What is told, `Images`.
  package let name: String
  /// Its value in words.
  package let text: String

  /// Makes a fact.
  package init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
