extension MarkdownConverter {
  /// A picture of known size.
  package struct Picture: Equatable, Sendable {
    /// Width in pixels; keeps the place free until the picture is there.
    package var width: Int
    /// Height in pixels.
    package var height: Int

    /// Makes a picture.
    package init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// Whether a node is a paragraph of nothing but known pictures.
  func isGallery(_ node: CMarkNode) -> Bool {
    guard node.kind == .paragraph else { return false }
    return node.children.allSatisfy { child in
      child.kind == .lineBreak || child.kind == .image && pictures[child.url] != nil
    }
  }

  /// Writes a picture of a gallery with its title below; the first one makes the paragraph a gallery.
  ///
  /// Where there are no files beside the page its source is a gap, for the picture itself as `data:`.
  func moveIntoGallery(_ image: CMarkNode) throws(MarkdownError) {
    guard let picture = pictures[image.url] else { return }
    if let paragraph = image.parent, paragraph.kind == .paragraph {
      let gallery = try CMarkNode.block("<div class=\"gallery\">", "</div>")
      try paragraph.moveChildren(to: gallery)
      try paragraph.replace(with: gallery)
    }
    let caption = HTMLText.escape(Self.visibleTitle(image.title))
    let source = hasFiles ? Array(HTMLText.url(image.url).utf8) : HTMLGap.bytes(for: image.url)
    let attributes =
      "\" width=\"\(picture.width)\" height=\"\(picture.height)\""
      + " alt=\"\(HTMLText.escape(try image.plainText()))\" loading=\"lazy\" />"
      + (caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>") + "</figure>"
    let element = "<figure class=\"picture\"><img src=\"".utf8 + source + attributes.utf8
    try image.replace(with: CMarkNode.inline(element, ""))
  }
}
