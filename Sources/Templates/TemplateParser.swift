/// Reads a template, and says where its tags are wrong.
///
/// The language is Mustache (`man 5 mustache`) with dotted names and content types, less what reports
/// do not need: lambdas, other delimiters, inheritance, and partials whose name is a value. A fault
/// does not end the reading, so that all can be told at once.
struct TemplateParser {
  /// A syntax fault.
  struct Fault: Equatable {
    var place: TemplateNode.Place
    var message: String
  }

  private(set) var faults: [Fault] = []
  private var scanner: TagScanner

  private init(_ text: String) { scanner = TagScanner(text) }

  /// The nodes of a text in order, sections with their content, and all faults.
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
    while let token = scanner.next() {
      switch token {
      case .text(let text, let place): keep(TemplateNode(place: place, kind: .text(text)))
      case .unfinished(let closing, let place):
        fault(place, "a tag starts here and \"\(closing)\" never follows")
      case .tag(let tag):
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
    }
    while let section = open.popLast() {
      fault(section.place, "section \"\(section.name.written)\" is never closed")
      keep(section.node)
    }
    return finished
  }

  /// Takes the innermost section off when the end tag is its own.
  private mutating func close(_ tag: TemplateTag, _ open: inout [OpenSection]) -> OpenSection? {
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

  private mutating func leaf(_ tag: TemplateTag) -> TemplateNode.Kind? {
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

  private static func unsupported(_ sign: Unicode.Scalar?) -> String {
    sign == "=" ? "other delimiters" : "templates that inherit"
  }

  private mutating func name(of tag: TemplateTag) -> TemplateName? {
    if let name = TemplateName(tag.content) { return name }
    fault(tag.place, "\(tag.source): expected a name of letters, digits, \"_\", \"-\" and \".\"")
    return nil
  }

  private mutating func partial(_ tag: TemplateTag) -> TemplateNode.Kind? {
    let isName = tag.content.utf8.allSatisfy {
      TemplateName.isKeyByte($0) && $0 != UInt8(ascii: ".")
    }
    if isName, !tag.content.isEmpty {
      return .partial(tag.content, indentation: tag.indentation)
    }
    fault(tag.place, "\(tag.source): expected a partial's name of letters, digits, \"_\" and \"-\"")
    return nil
  }

  private mutating func pragma(_ tag: TemplateTag) -> TemplateNode.Kind? {
    let parts = tag.content.split(separator: ":").map { $0.filter { $0 != " " } }
    if parts.count == 2, parts[0] == "CONTENT_TYPE" { return .contentType(parts[1]) }
    fault(tag.place, "\(tag.source): expected {{% CONTENT_TYPE: … }}")
    return nil
  }

  private mutating func fault(_ place: TemplateNode.Place, _ message: String) {
    faults.append(Fault(place: place, message: message))
  }
}
