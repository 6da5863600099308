/// The nodes of a document that the converter edits, found in one walk before the first edit.
struct MarkdownOutline {
  private(set) var headings: [Heading] = []
  private(set) var tables: [Table] = []
  private var filterCount = 0
  private(set) var images: [CMarkNode] = []
  private(set) var links: [CMarkNode] = []
  private(set) var tasks: [CMarkNode] = []
  private(set) var rawHTML: [CMarkNode] = []
  private var tablesAtPlace: [String: Int] = [:]

  private var hostIDs = HeadingIDs()

  /// A heading with its words and the id that it states, if any.
  struct Heading {
    let node: CMarkNode
    /// Its words, without the id that stands behind them.
    let text: String
    /// The id that it states and that a host would not make of its words.
    let id: String?
    /// The line that states its id; `nil` for one that states none, or by an `<a>`.
    let stated: StatedHeading?
    /// Whether a host makes the stated id of the words.
    let isSlug: Bool
  }

  /// A table with what says where it is, and what chooses among its rows.
  struct Table {
    let node: CMarkNode
    let label: String
    let filter: (filter: TableFilter, number: Int)?
  }

  /// Walks the tree below a document's root.
  ///
  /// - Parameter lines: The text that it was parsed from.
  init(of root: CMarkNode, _ lines: MarkdownLines) throws(MarkdownError) {
    for node in try root.subtree() {
      switch node.kind {
      case .heading: headings.append(try heading(node, lines))
      case .table:
        tables.append(
          Table(node: node, label: labelOfNextTable(), filter: try filter(of: node)))
      case .image: images.append(node)
      case .link: links.append(node)
      case .taskItem: tasks.append(node)
      case .htmlBlock, .htmlInline: rawHTML.append(node)
      default: break
      }
    }
  }

  private mutating func heading(
    _ node: CMarkNode, _ lines: MarkdownLines
  ) throws(MarkdownError) -> Heading {
    let text = try node.plainText()
    guard let stated = StatedHeading(lines.list[node.line - 1]),
      node.lastChild?.literal.hasSuffix(stated.suffix) == true
    else {
      _ = hostIDs.id(for: text)
      return Heading(
        node: node, text: text, id: HeadingAnchor.id(in: node), stated: nil, isSlug: false)
    }
    let end = text.dropLast(stated.suffix.count).lastIndex { $0 != " " && $0 != "\t" }
    let words = end.map { String(text[...$0]) } ?? ""
    let isSlug = hostIDs.id(for: words) == stated.id
    return Heading(
      node: node, text: words, id: isSlug ? HeadingAnchor.id(in: node) : stated.id,
      stated: stated, isSlug: isSlug)
  }

  private mutating func filter(
    of table: CMarkNode
  ) throws(MarkdownError) -> (filter: TableFilter, number: Int)? {
    guard let filter = try TableFilter(of: table) else { return nil }
    filterCount += 1
    return (filter, filterCount)
  }

  /// Says where the table is, for those who move through the page by its regions.
  private mutating func labelOfNextTable() -> String {
    let place = headings.last.map { "Table: \($0.text)" } ?? "Table"
    let count = tablesAtPlace[place, default: 0] + 1
    tablesAtPlace[place] = count
    return count == 1 ? place : "\(place), \(count)"
  }
}
