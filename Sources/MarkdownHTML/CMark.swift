import CCMarkGFM
import Glibc
import Synchronization

/// One parsed Markdown text: the owner of the cmark tree, from parsing to HTML.
///
/// Every call into the C library is in this file. Nodes are handles into the tree; they live as long
/// as the document and must not be used after ``CMarkNode/free()``.
struct CMarkDocument: ~Copyable {
  private let root: OpaquePointer
  // Safe mode is the absence of CMARK_OPT_UNSAFE: no raw HTML, no javascript: URLs.
  private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8

  // The library adds and removes its extensions' special characters in a global table while it
  // parses, so two parsers at once would not see each other's `~~`.
  private static let parsing = Mutex(())
  private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses a text with the named syntax extensions.
  init(parsing markdown: String, extensions: [String]) throws(MarkdownError) {
    _ = Self.registration
    let result = Self.parsing.withLock { _ in Self.parse(markdown, extensions) }
    root = try result.get().pointer
  }

  deinit { cmark_node_free(root) }

  private static func parse(
    _ markdown: String, _ extensions: [String]
  ) -> sending Result<CMarkNode, MarkdownError> {
    guard let parser = cmark_parser_new(options) else { return .failure(.library("parser_new")) }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      guard let syntax = cmark_find_syntax_extension(name),
        cmark_parser_attach_syntax_extension(parser, syntax) == 1
      else { return .failure(.missingExtension(name)) }
    }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return .failure(.library("parser_finish")) }
    // Literals point into their block's text; owned ones outlive a block that an edit replaces.
    cmark_node_own(root)
    return .success(CMarkNode(pointer: root))
  }

  /// The document node.
  var node: CMarkNode { CMarkNode(pointer: root) }

  /// The tree as HTML, in safe mode.
  func html() throws(MarkdownError) -> CMarkHTML {
    // Extensions render through their nodes; the list is only asked for by the tag filter.
    guard let rendered = cmark_render_html(root, Self.options, nil) else {
      throw .library("render_html")
    }
    return CMarkHTML(owning: rendered)
  }
}

/// A document's HTML in the memory that the C library wrote it to, until it is written into a page.
final class CMarkHTML: Sendable {
  /// The markup, valid as long as this object.
  ///
  /// Nothing writes to it, so that threads may share it.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// Owns from now on what the library returned.
  init(owning text: UnsafeMutablePointer<CChar>) {
    bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
  }

  deinit {
    let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    cmark_get_default_mem_allocator().pointee.free(start)
  }
}

extension CMarkHTML: Equatable {
  static func == (one: CMarkHTML, other: CMarkHTML) -> Bool {
    one.bytes.elementsEqual(other.bytes)
  }
}

/// A handle to one node of a ``CMarkDocument``.
struct CMarkNode {
  fileprivate let pointer: OpaquePointer

  /// What a node is, as far as the converter treats kinds apart.
  enum Kind {
    case paragraph, heading, taskItem, table, tableHeader, tableRow, tableCell
    case htmlBlock, htmlInline, codeBlock, text, code, lineBreak, link, image, footnote, other
  }

  /// The node's kind.
  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
    default: extensionKind
    }
  }

  /// The kinds of the extensions, whose numbers are not in the public headers.
  private var extensionKind: Kind {
    switch String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header": .tableHeader
    case "table_row": .tableRow
    case "table_cell": .tableCell
    case "tasklist": .taskItem
    default: .other
    }
  }

  /// Text of a text or code node.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  /// Address of a link or image, entities and backslashes resolved.
  var url: String { string(cmark_node_get_url(pointer)) }
  /// Title of a link or image, empty without one.
  var title: String { string(cmark_node_get_title(pointer)) }
  /// Level of a heading, 1 to 6.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  /// Whether a task item is ticked.
  var isDone: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  /// Line of the source where the node starts, from 1.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }

  /// Line of the source where a block ends that is no container.
  var lastLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// Whether a code block stands between fences.
  var isFenced: Bool {
    var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
    return cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
  var firstChild: CMarkNode? { cmark_node_first_child(pointer).map(CMarkNode.init) }
  var lastChild: CMarkNode? { cmark_node_last_child(pointer).map(CMarkNode.init) }
  /// The node before it among its parent's children.
  var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
  private var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }

  /// The children in order.
  var children: [CMarkNode] {
    Array(
      sequence(state: firstChild) { (child: inout CMarkNode?) in
        defer { child = child?.next }
        return child
      })
  }

  /// Whether two handles lead to one node.
  func isSame(as other: CMarkNode) -> Bool { pointer == other.pointer }

  /// Whether the node is the only child of its parent.
  var isOnlyChild: Bool {
    cmark_node_previous(pointer) == nil && cmark_node_next(pointer) == nil
  }

  /// Alignments of a table's columns: `left`, `center`, `right` or none.
  var columnAlignments: [String?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else {
      return Array(repeating: nil, count: count)
    }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): "left"
      case UInt8(ascii: "c"): "center"
      case UInt8(ascii: "r"): "right"
      default: nil
      }
    }
  }

  /// The node and all below it in document order, without what is inside an image.
  ///
  /// The inside of an image is its alternative text, which no pass may edit on its own.
  func subtree() throws(MarkdownError) -> [CMarkNode] {
    try walk { $0 == .image }
  }

  /// The text below the node without markup: text, code, and a space for each line break.
  func plainText() throws(MarkdownError) -> String {
    var text = ""
    for node in try walk(stoppingAt: { _ in false }) {
      switch node.kind {
      case .text, .code: text += node.literal
      case .lineBreak: text += " "
      default: break
      }
    }
    return text
  }

  private func walk(stoppingAt isLeaf: (Kind) -> Bool) throws(MarkdownError) -> [CMarkNode] {
    guard let iterator = cmark_iter_new(pointer) else { throw .library("iter_new") }
    defer { cmark_iter_free(iterator) }
    var nodes: [CMarkNode] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE else { return nodes }
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(iterator) else {
        continue
      }
      let node = CMarkNode(pointer: current)
      nodes.append(node)
      if isLeaf(node.kind) { cmark_iter_reset(iterator, current, CMARK_EVENT_EXIT) }
    }
  }

  private func string(_ bytes: UnsafePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}

// MARK: - Edits

extension CMarkNode {
  /// A new node that writes its markup verbatim around its children, on lines of its own.
  static func block(_ enter: String, _ exit: String) throws(MarkdownError) -> CMarkNode {
    try custom(CMARK_NODE_CUSTOM_BLOCK, enter, exit)
  }

  /// A new node that leaves a gap on lines of its own, for what has an address.
  static func gap(for address: String) throws(MarkdownError) -> CMarkNode {
    try custom(CMARK_NODE_CUSTOM_BLOCK, HTMLGap.bytes(for: address), "")
  }

  /// A new node that writes its markup verbatim around its children, within the line.
  static func inline(_ enter: String, _ exit: String) throws(MarkdownError) -> CMarkNode {
    try custom(CMARK_NODE_CUSTOM_INLINE, enter, exit)
  }

  /// The same with markup that holds a gap.
  static func inline(_ enter: [UInt8], _ exit: String) throws(MarkdownError) -> CMarkNode {
    try custom(CMARK_NODE_CUSTOM_INLINE, enter, exit)
  }

  /// A new text node.
  static func text(_ literal: String) throws(MarkdownError) -> CMarkNode {
    guard let pointer = cmark_node_new(CMARK_NODE_TEXT) else { throw .library("node_new") }
    try check(cmark_node_set_literal(pointer, literal), "node_set_literal")
    return CMarkNode(pointer: pointer)
  }

  private static func custom(
    _ type: cmark_node_type, _ enter: [UInt8], _ exit: String
  ) throws(MarkdownError) -> CMarkNode {
    guard let pointer = cmark_node_new(type) else { throw .library("node_new") }
    let code = (enter + [0]).withUnsafeBytes {
      cmark_node_set_on_enter(pointer, $0.bindMemory(to: CChar.self).baseAddress)
    }
    try check(code, "node_set_on_enter")
    try check(exit.withCString { cmark_node_set_on_exit(pointer, $0) }, "node_set_on_exit")
    return CMarkNode(pointer: pointer)
  }

  private static func custom(
    _ type: cmark_node_type, _ enter: String, _ exit: String
  ) throws(MarkdownError) -> CMarkNode {
    guard let pointer = cmark_node_new(type) else { throw .library("node_new") }
    // A string given as a pointer would be copied first.
    try check(enter.withCString { cmark_node_set_on_enter(pointer, $0) }, "node_set_on_enter")
    try check(exit.withCString { cmark_node_set_on_exit(pointer, $0) }, "node_set_on_exit")
    return CMarkNode(pointer: pointer)
  }

  /// Adds a node at the end of the children.
  func append(_ child: CMarkNode) throws(MarkdownError) {
    try Self.check(cmark_node_append_child(pointer, child.pointer), "node_append_child")
  }

  /// Puts the node right before another one, wherever it was.
  func insert(before other: CMarkNode) throws(MarkdownError) {
    try Self.check(cmark_node_insert_before(other.pointer, pointer), "node_insert_before")
  }

  /// Adds a node before the first child.
  func prepend(_ child: CMarkNode) throws(MarkdownError) {
    try Self.check(cmark_node_prepend_child(pointer, child.pointer), "node_prepend_child")
  }

  /// Moves all children of this node to the end of another's.
  func moveChildren(to other: CMarkNode) throws(MarkdownError) {
    while let child = firstChild { try other.append(child) }
  }

  /// Puts another node in the place of this one, which is freed with all that is still in it.
  func replace(with other: CMarkNode) throws(MarkdownError) {
    try Self.check(cmark_node_replace(pointer, other.pointer), "node_replace")
    free()
  }

  /// Puts the children in the place of the node, which is freed.
  func unwrap() throws(MarkdownError) {
    while let child = firstChild {
      try child.insert(before: self)
    }
    free()
  }

  /// Takes the node out of the tree and frees it with all below it.
  func free() { cmark_node_free(pointer) }

  /// Makes a task item an ordinary list item.
  func dropExtension() throws(MarkdownError) {
    try Self.check(cmark_node_set_syntax_extension(pointer, nil), "node_set_syntax_extension")
  }

  private static func check(_ code: Int32, _ call: String) throws(MarkdownError) {
    if code != 1 { throw .library(call) }
  }
}
