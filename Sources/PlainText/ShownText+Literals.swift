extension ShownText: ExpressibleByStringInterpolation {
  /// Our own words; the compiler takes only what stands in the source.
  package init(stringLiteral words: StaticString) { self.init(checked: words.description) }

  /// Our own words with what was put in.
  package init(stringInterpolation: StringInterpolation) {
    self.init(checked: stringInterpolation.string)
  }

  /// What may stand inside our own words.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var string = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      string.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    package mutating func appendLiteral(_ words: StaticString) { string += words.description }

    /// A text that may be shown already.
    package mutating func appendInterpolation(_ text: ShownText) { string += text.string }

    /// A number in plain digits.
    package mutating func appendInterpolation(_ number: Int) { string += String(number) }

    /// Foreign text, cleaned and shortened.
    package mutating func appendInterpolation(foreign text: String, to limit: Int = longest) {
      string += ShownText(foreign: text, to: limit).string
    }

    /// Foreign text in quotes with escapes, shortened.
    package mutating func appendInterpolation(quoting text: String) {
      string += ShownText(quoting: text).string
    }
  }
}
