/// The nodes of a document that the converter edits, found in one walk before the first edit.
struct MarkdownOutline {
  private(set) var headings: [Heading] = []
  private(set) var tables: [(node: CMarkNode, label: String)] = []
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

  /// Walks the tree below a document's root.
  init(of root: CMarkNode) throws(MarkdownError) {
    for node in try root.subtree() {
      switch node.kind {
      case .heading:
        headings.append(
          Heading(node: node, text: try node.plainText(), id: HeadingAnchor.id(in: node)))
      case .table: tables.append((node, labelOfNextTable()))
      case .image: images.append(node)
      case .link: links.append(node)
      case .taskItem: tasks.append(node)
      case .htmlBlock, .htmlInline: rawHTML.append(node)
      default: break
      }
    }
  }

  /// Says where the table is, for those who move through the page by its regions.
  private mutating func labelOfNextTable() -> String {
    let place = headings.last.map { "Table: \($0.text)" } ?? "Table"
    let count = tablesAtPlace[place, default: 0] + 1
    tablesAtPlace[place] = count
    return count == 1 ? place : "\(place), \(count)"
  }
}
