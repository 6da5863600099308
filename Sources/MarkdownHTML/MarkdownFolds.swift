/// The parts of a text that its reader unfolds.
///
/// An author writes them as Git hosts know them, each tag at the start of a line:
///
/// ```html
/// ## All clusters
///
/// <details>
/// <summary>54 clusters, the lowest first</summary>
///
/// …
///
/// </details>
/// ```
///
/// A heading right before such a part becomes its summary. Its id goes to what is folded, because a
/// browser unfolds what a link leads into. Tags that do not come in pairs are dropped like other HTML.
struct MarkdownFolds {
  /// Positions of the headings in summaries, whose ids are at what is folded.
  private(set) var summaries: Set<Int> = []
  private var open: [Part] = []

  private struct Part {
    let tag: CMarkNode
    let summary: String
    let heading: Int?
    var content: [CMarkNode] = []
  }

  /// Folds what a document marks as such, and what the items of its lists do.
  ///
  /// - Parameters:
  ///   - root: The document.
  ///   - outline: What is in it, before any edit.
  ///   - ids: Ids of its headings.
  init(_ root: CMarkNode, _ outline: MarkdownOutline, ids: [String]) throws(MarkdownError) {
    for parent in Self.parents(of: outline.rawHTML) where !parent.isSame(as: root) {
      try fold(parent.children, [], ids)
    }
    try fold(root.children, outline.headings, ids)
  }

  private mutating func fold(
    _ nodes: [CMarkNode], _ headings: [MarkdownOutline.Heading], _ ids: [String]
  ) throws(MarkdownError) {
    var previous: Int?
    var unseen = headings.indices
    open = []
    for node in nodes {
      if let summary = Self.summary(node) {
        open.append(Part(tag: node, summary: summary, heading: previous))
      } else if Self.isEnd(node), let part = open.popLast() {
        append(try write(part, headings, ids))
      } else {
        append(node)
      }
      previous = nil
      if node.kind == .heading {
        // Headings inside quotes and lists stand between those of the document.
        previous = unseen.first { headings[$0].node.isSame(as: node) }
        unseen = unseen.drop { !headings[$0].node.isSame(as: node) }.dropFirst()
      }
    }
  }

  private static func parents(of tags: [CMarkNode]) -> [CMarkNode] {
    var parents: [CMarkNode] = []
    for tag in tags where tag.kind == .htmlBlock {
      if let parent = tag.parent, parents.last?.isSame(as: parent) != true {
        parents.append(parent)
      }
    }
    return parents
  }

  private mutating func append(_ node: CMarkNode) {
    if open.isEmpty { return }
    open[open.count - 1].content.append(node)
  }

  private mutating func write(
    _ part: Part, _ headings: [MarkdownOutline.Heading], _ ids: [String]
  ) throws(MarkdownError) -> CMarkNode {
    let name = part.heading == nil ? "fold" : "fold section"
    let details = try CMarkNode.block("<details class=\"\(name)\">", "</details>")
    try details.insert(before: part.tag)
    let words = HTMLText.escape(part.summary)
    let summary = try CMarkNode.block("<summary>", "<span>\(words)</span></summary>")
    let id = part.heading.map { " id=\"\(HTMLText.escape(ids[$0]))\"" } ?? ""
    let content = try CMarkNode.block("<div class=\"fold-content\"\(id)>", "</div>")
    if let heading = part.heading {
      summaries.insert(heading)
      try summary.append(headings[heading].node)
      if !open.isEmpty { open[open.count - 1].content.removeLast() }
    }
    try details.append(summary)
    for node in part.content { try content.append(node) }
    try details.append(content)
    return details
  }

  /// The words of an opening tag.
  private static func summary(_ node: CMarkNode) -> String? {
    let start = "<details>\n<summary>"
    let end = "</summary>\n"
    guard node.kind == .htmlBlock, node.literal.hasPrefix(start), node.literal.hasSuffix(end)
    else { return nil }
    return String(node.literal.dropFirst(start.count).dropLast(end.count))
  }

  private static func isEnd(_ node: CMarkNode) -> Bool {
    node.kind == .htmlBlock && node.literal == "</details>\n"
  }
}
