package import PlainText

/// How much a drawing adds to a page, told by what it is of before it is drawn: rather too much than too
/// little.
package struct DrawingLoad: Sendable, Equatable {
  /// Elements.
  package var elements: Int
  /// Bytes.
  package var bytes: Int

  /// Bytes of an element with its attributes, as they come.
  private static let element = 60

  /// Some elements, with texts in them and data of a known size.
  package init(elements: Int = 0, texts: [ShownText] = [], data: Int = 0) {
    self.elements = elements
    bytes = elements * Self.element + data + texts.reduce(0) { $0 + Self.size(of: $1) }
  }

  /// What is written in lines of text: an element for each that is not empty, another for its link.
  package init(labels: [ShownText], links: [String?] = []) {
    let shown = labels.count { !$0.isEmpty }
    self.init(elements: shown + links.count { $0 != nil }, texts: labels)
  }

  private static func size(of text: ShownText) -> Int {
    var text = text.string
    return text.withUTF8 { bytes in
      var escaped = 0
      for byte in bytes {
        let isEscaped =
          byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
        escaped += isEscaped ? 1 : 0
      }
      return bytes.count + 4 * escaped
    }
  }

  /// Both together.
  package static func + (one: DrawingLoad, other: DrawingLoad) -> DrawingLoad {
    var sum = one
    sum.elements += other.elements
    sum.bytes += other.bytes
    return sum
  }

  /// All of a list together.
  package static func sum(of loads: some Sequence<DrawingLoad>) -> DrawingLoad {
    loads.reduce(DrawingLoad(), +)
  }
}
