@testable import Templates

extension TemplateShape {
  /// The shape of an example.
  ///
  /// - Parameter example: a context in which every list has an element; what only some elements of a
  ///   list have counts as known.
  init(of example: TemplateValue) {
    switch example {
    case .text: self = .text(.plain)
    case .markdown: self = .text(.markdown)
    case .html: self = .text(.html)
    case .flag: self = .flag
    case .list(let elements):
      let shapes = elements.map(TemplateShape.init)
      self = .list(shapes.reduce(.record([:])) { $0 == .record([:]) ? $1 : $0.merged(with: $1) })
    case .record(let values): self = .record(values.mapValues(TemplateShape.init))
    }
  }

  /// Two records become one; of anything else the later wins.
  private func merged(with other: TemplateShape) -> TemplateShape {
    switch (self, other) {
    case (.record(let mine), .record(let theirs)):
      .record(mine.merging(theirs) { $0.merged(with: $1) })
    case (.list, .list(let theirs)) where theirs == .record([:]): self
    case (.list(let mine), .list(let theirs)): .list(mine.merged(with: theirs))
    default: other
    }
  }
}
