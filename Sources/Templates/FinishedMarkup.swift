/// Markdown that is written as it is; only what makes it harmless may make it.
package struct FinishedMarkdown: TemplateContent {
  private let text: String

  /// Takes Markdown that holds nothing foreign but what was escaped.
  package init(_ text: String) { self.text = text }

  package static var shape: TemplateShape { .text(.markdown) }
  package static var missing: TemplateValue { .markdown("") }
  package var templateValue: TemplateValue { .markdown(text) }
}

/// HTML that is written as it is, into the bytes of the page; only what makes it harmless may make it.
package struct FinishedHTML: TemplateContent {
  let isEmpty: Bool
  let write: @Sendable (inout [UInt8]) -> Void

  /// Takes HTML that holds nothing foreign but what was escaped.
  package init(_ text: String) {
    isEmpty = text.isEmpty
    write = { $0 += text.utf8 }
  }

  /// Takes what writes such HTML at the end of a page, once for each place that shows it.
  package init(writing write: @escaping @Sendable (_ page: inout [UInt8]) -> Void) {
    isEmpty = false
    self.write = write
  }

  package static var shape: TemplateShape { .text(.html) }
  package static var missing: TemplateValue { .html("") }
  package var templateValue: TemplateValue { .html(self) }
}

extension FinishedHTML: Equatable {
  package static func == (one: FinishedHTML, other: FinishedHTML) -> Bool {
    one.bytes == other.bytes
  }

  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(&bytes)
    return bytes
  }
}

extension FinishedHTML: ExpressibleByStringLiteral {
  /// Takes HTML of our own.
  package init(stringLiteral text: String) { self.init(text) }
}
