/// Reads the tags of a template, and says where they are wrong.
///
/// The library that renders templates stops at its first fault and knows no places in the result; this
/// parser exists so that all faults can be told at once. It reads the same language less what reports
/// do not need: other delimiters, inheritance, and partials whose name is a value.
struct TemplateParser {
  /// A syntax fault.
  struct Fault: Equatable {
    var place: TemplateNode.Place
    var message: String
  }

  private(set) var faults: [Fault] = []
  private var rest: Substring
  private var place = TemplateNode.Place(line: 1, column: 1)

  private init(_ text: String) { rest = text[...] }

  /// The tags of a text in order, sections with their content, and all faults.
  static func parse(_ text: String) -> (nodes: [TemplateNode], faults: [Fault]) {
    var parser = TemplateParser(text)
    let nodes = parser.nodes()
    return (nodes, parser.faults)
  }

  /// An open section while its content is read.
  private struct OpenSection {
    var place: TemplateNode.Place
    var name: TemplateName
    var isInverted: Bool
    var nodes: [TemplateNode] = []

    var node: TemplateNode {
      TemplateNode(place: place, kind: .section(name, isInverted: isInverted, nodes))
    }
  }

  private mutating func nodes() -> [TemplateNode] {
    var finished: [TemplateNode] = []
    var open: [OpenSection] = []
    func keep(_ node: TemplateNode) {
      if open.isEmpty { finished.append(node) } else { open[open.count - 1].nodes.append(node) }
    }
    while let tag = nextTag() {
      switch tag.sign {
      case "#", "^":
        guard let name = name(of: tag) else { continue }
        open.append(OpenSection(place: tag.place, name: name, isInverted: tag.sign == "^"))
      case "/":
        if let section = close(tag, &open) { keep(section.node) }
      default:
        if let kind = leaf(tag) { keep(TemplateNode(place: tag.place, kind: kind)) }
      }
    }
    while let section = open.popLast() {
      fault(section.place, "section \"\(section.name.written)\" is never closed")
      keep(section.node)
    }
    return finished
  }

  /// Takes the innermost section off when the end tag is its own.
  private mutating func close(_ tag: Tag, _ open: inout [OpenSection]) -> OpenSection? {
    guard let section = open.last else {
      fault(tag.place, "\(tag.source) closes a section that is not open")
      return nil
    }
    if section.name.written != tag.content {
      let line = section.place.line
      fault(
        tag.place,
        "\(tag.source) found, but \"\(section.name.written)\" of line \(line) is open: "
          + "expected {{/\(section.name.written)}}")
    }
    return open.removeLast()
  }

  private mutating func leaf(_ tag: Tag) -> TemplateNode.Kind? {
    switch tag.sign {
    case "!": return nil
    case ">": return partial(tag)
    case "%": return pragma(tag)
    case "=", "<", "$":
      fault(tag.place, "\(tag.source): \(Self.unsupported(tag.sign)) are not supported here")
      return nil
    default:
      return name(of: tag).map { .variable($0, isRaw: tag.sign == "{" || tag.sign == "&") }
    }
  }

  private static func unsupported(_ sign: Character?) -> String {
    sign == "=" ? "other delimiters" : "templates that inherit"
  }

  private mutating func name(of tag: Tag) -> TemplateName? {
    if let name = TemplateName(tag.content) { return name }
    fault(tag.place, "\(tag.source): expected a name of letters, digits, \"_\", \"-\" and \".\"")
    return nil
  }

  private mutating func partial(_ tag: Tag) -> TemplateNode.Kind? {
    let isName = tag.content.utf8.allSatisfy {
      TemplateName.isKeyByte($0) && $0 != UInt8(ascii: ".")
    }
    if isName, !tag.content.isEmpty { return .partial(tag.content) }
    fault(tag.place, "\(tag.source): expected a partial's name of letters, digits, \"_\" and \"-\"")
    return nil
  }

  private mutating func pragma(_ tag: Tag) -> TemplateNode.Kind? {
    let parts = tag.content.split(separator: ":").map { $0.filter { $0 != " " } }
    if parts.count == 2, parts[0] == "CONTENT_TYPE" { return .contentType(parts[1]) }
    fault(tag.place, "\(tag.source): expected {{% CONTENT_TYPE: … }}")
    return nil
  }

  private mutating func fault(_ place: TemplateNode.Place, _ message: String) {
    faults.append(Fault(place: place, message: message))
  }
}

// MARK: - Characters to tags

extension TemplateParser {
  /// A tag before its meaning is known.
  private struct Tag {
    var place: TemplateNode.Place
    /// What follows the braces, when it is not part of a name.
    var sign: Character?
    /// What stands between sign and closing braces, without white space around it.
    var content: String
    /// The tag as written, on one line and not too long for a message.
    var source: String
  }

  private mutating func nextTag() -> Tag? {
    guard let start = rest.firstRange(of: "{{")?.lowerBound else { return nil }
    skip(to: start)
    let tagPlace = place
    let sign = rest.dropFirst(2).first { _ in true }.flatMap {
      "#^/!{&>%=<$".contains($0) ? $0 : nil
    }
    let closing = sign == "{" ? "}}}" : "}}"
    let body = rest.dropFirst(sign == nil ? 2 : 3)
    guard let end = body.firstRange(of: closing) else {
      fault(tagPlace, "a tag starts here and \"\(closing)\" never follows")
      return nil
    }
    let source = rest[..<end.upperBound]
    let content = body[..<end.lowerBound].trimming(while: \.isWhitespace)
    skip(to: end.upperBound)
    return Tag(
      place: tagPlace, sign: sign, content: String(content), source: Self.shortened(source))
  }

  private mutating func skip(to index: Substring.Index) {
    for character in rest[..<index] {
      if character.isNewline {
        place = TemplateNode.Place(line: place.line + 1, column: 1)
      } else {
        place.column += 1
      }
    }
    rest = rest[index...]
  }

  private static func shortened(_ source: Substring) -> String {
    let line = source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= 40 ? line : "\(line.prefix(36))…}}"
  }
}

extension Substring {
  fileprivate func trimming(while predicate: (Character) -> Bool) -> Substring {
    var result = drop(while: predicate)
    while let last = result.last, predicate(last) { result.removeLast() }
    return result
  }
}
