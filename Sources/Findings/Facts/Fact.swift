package import PlainText

/// A name with its value, for lists such as "Images: 192".
package struct Fact: Equatable {
  /// What is told, `Images`.
  package let name: ShownText
  /// Its value in words.
  package let text: ShownText

  /// Makes a fact.
  package init(_ name: ShownText, _ text: ShownText) {
    self.name = name
    self.text = text
  }
}
