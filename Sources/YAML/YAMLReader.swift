import CYAML

/// Reads a YAML text of one document with libyaml.
///
/// Aliases are not taken: a short text can mean an endless one with them.
package struct YAMLReader: ~Copyable {
  /// How deep lists and mappings may lie in each other.
  static let deepest = 32

  /// It knows its own address, so it must not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// The value of a text; `nil` when it is empty or has comments alone.
  package static func node(in text: String) throws(YAMLError) -> YAMLNode? {
    var text = text
    return try text.withUTF8 { bytes in
      Result { () throws(YAMLError) in try YAMLReader(bytes).document() }
    }.get()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }
}

extension YAMLReader {
  private enum Event {
    case text(String, isPlain: Bool)
    case startOfList, startOfMapping, end
    case alias, startOfDocument, other
  }

  private struct Place {
    var line: Int
    var column: Int

    init(_ mark: yaml_mark_t) {
      line = Int(mark.line) + 1
      column = Int(mark.column) + 1
    }

    func error(_ problem: String) -> YAMLError {
      YAMLError(line: line, column: column, problem: problem)
    }
  }

  private func document() throws(YAMLError) -> YAMLNode? {
    _ = try next()
    guard case (.startOfDocument, _) = try next() else { return nil }
    let (event, place) = try next()
    let root = try node(event, place, depth: 0)
    _ = try next()
    if case (.startOfDocument, let place) = try next() { throw place.error("a second document") }
    return root
  }

  private func node(_ event: Event, _ place: Place, depth: Int) throws(YAMLError) -> YAMLNode {
    guard depth < Self.deepest else {
      throw place.error("more than \(Self.deepest) levels in each other")
    }
    let content: YAMLNode.Content
    switch event {
    case .text(let text, let isPlain): content = .text(text, isPlain: isPlain)
    case .startOfList: content = .list(try nodes(depth: depth + 1))
    case .startOfMapping:
      let nodes = try nodes(depth: depth + 1)
      let keys = stride(from: 0, to: nodes.count - 1, by: 2)
      content = .mapping(keys.map { YAMLNode.Entry(key: nodes[$0], value: nodes[$0 + 1]) })
    case .alias: throw place.error("an alias")
    case .end, .startOfDocument, .other: throw place.error("nothing")
    }
    return YAMLNode(content: content, line: place.line)
  }

  /// All up to the end of the list or mapping that has begun.
  private func nodes(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var nodes: [YAMLNode] = []
    while true {
      let (event, place) = try next()
      if case .end = event { return nodes }
      nodes.append(try node(event, place, depth: depth))
    }
  }

  private func next() throws(YAMLError) -> (Event, Place) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return (Self.event(event), Place(event.start_mark))
  }

  private static func event(_ event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .text(
        String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_START_EVENT: return .startOfList
    case YAML_MAPPING_START_EVENT: return .startOfMapping
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .startOfDocument
    default: return .other
    }
  }

  private var failure: YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "no YAML"
    return Place(parser.pointee.problem_mark).error(problem)
  }
}
