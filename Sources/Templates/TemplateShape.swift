/// Which names a context has, and of what kind, without the values.
package indirect enum TemplateShape: Sendable, Equatable {
  /// The kinds of text, which differ in how they may be written.
  package enum Text: Sendable { case plain, markdown, html }

  /// Something to write.
  case text(Text)
  /// True or false.
  case flag
  /// Any number of elements of one shape, `nil` when no element was ever seen.
  case list(TemplateShape?)
  /// Names with their shapes.
  case record([String: TemplateShape])

  /// The shape of an example.
  ///
  /// - Parameter example: a context in which every list has an element; what only some elements of a
  ///   list have counts as known.
  package init(of example: TemplateValue) {
    switch example {
    case .text: self = .text(.plain)
    case .markdown: self = .text(.markdown)
    case .html: self = .text(.html)
    case .flag: self = .flag
    case .list(let elements):
      let shapes = elements.map(TemplateShape.init)
      self = .list(shapes.dropFirst().reduce(shapes.first) { $0?.merged(with: $1) })
    case .record(let values): self = .record(values.mapValues(TemplateShape.init))
    }
  }

  /// Two records become one; of anything else the later wins.
  private func merged(with other: TemplateShape) -> TemplateShape {
    switch (self, other) {
    case (.record(let mine), .record(let theirs)):
      .record(mine.merging(theirs) { $0.merged(with: $1) })
    case (.list(let mine?), .list(let theirs?)): .list(mine.merged(with: theirs))
    case (.list, .list(nil)): self
    default: other
    }
  }

  /// Where a value differs from the shape, as `clusters[3].name: missing`; empty when nowhere.
  ///
  /// A template checked against the shape shows such a value wrongly and says nothing.
  package func differences(in value: TemplateValue, at path: String = "") -> [String] {
    let place = path.isEmpty ? "the context" : path
    switch (self, value) {
    case (.text(.plain), .text), (.text(.markdown), .markdown), (.text(.html), .html),
      (.flag, .flag):
      return []
    case (.list(let shape), .list(let elements)):
      return elements.enumerated().flatMap { position, element in
        shape?.differences(in: element, at: "\(path)[\(position)]")
          ?? ["\(path)[\(position)]: not in the shape"]
      }
    case (.record(let shapes), .record(let values)):
      let names = Set(shapes.keys).union(values.keys).sorted()
      return names.flatMap { name -> [String] in
        let inner = path.isEmpty ? name : "\(path).\(name)"
        guard let shape = shapes[name] else { return ["\(inner): not in the shape"] }
        guard let value = values[name] else { return ["\(inner): missing"] }
        return shape.differences(in: value, at: inner)
      }
    default:
      return ["\(place): expected \(description), found \(TemplateShape(of: value).description)"]
    }
  }
}

extension TemplateShape: CustomStringConvertible {
  /// The kind with its article.
  package var description: String {
    switch self {
    case .text(.plain): "a text"
    case .text(.markdown): "finished Markdown"
    case .text(.html): "finished HTML"
    case .flag: "a flag"
    case .list: "a list"
    case .record: "a record"
    }
  }
}
