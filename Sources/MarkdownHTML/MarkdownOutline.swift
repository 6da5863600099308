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

  /// A heading with its words and the id that it states, if any.
  struct Heading {
    let node: CMarkNode
    let text: String
    let id: String?
  }

  /// A table with what says where it is, and what chooses among its rows.
  struct Table {
    let node: CMarkNode
    let label: String
    let filter: (filter: TableFilter, number: Int)?
  }

  /// Walks the tree below a document's root.
  init(of root: CMarkNode) throws(MarkdownError) {
    for node in try root.subtree() {
      switch node.kind {
      case .heading:
        headings.append(
          Heading(node: node, text: try node.plainText(), id: HeadingAnchor.id(in: node)))
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
