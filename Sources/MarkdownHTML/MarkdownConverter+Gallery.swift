extension MarkdownConverter {
  /// A picture of known size.
  package struct Picture: Equatable, Sendable {
    /// Address for the page: a path beside it, or the picture itself as `data:`.
    package var source: String
    /// Width in pixels; keeps the place free until the picture is there.
    package var width: Int
    /// Height in pixels.
    package var height: Int
    /// Address of the same picture in more pixels, which the small one leads to.
    package var larger: String?

    /// Makes a picture.
    package init(source: String, width: Int, height: Int, larger: String? = nil) {
      self.source = source
      self.width = width
      self.height = height
      self.larger = larger
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
  func moveIntoGallery(_ image: CMarkNode) throws(MarkdownError) {
    guard let picture = pictures[image.url] else { return }
    if let paragraph = image.parent, paragraph.kind == .paragraph {
      let gallery = try CMarkNode.block("<div class=\"gallery\">", "</div>")
      try paragraph.moveChildren(to: gallery)
      try paragraph.replace(with: gallery)
    }
    let caption = HTMLText.escape(Self.visibleTitle(image.title))
    let small = picture.element(alternative: try image.plainText())
    let shown = picture.larger.map { "<a href=\"\(HTMLText.url($0))\">\(small)</a>" } ?? small
    let element =
      "<figure class=\"picture\">\(shown)"
      + (caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>") + "</figure>"
    try image.replace(with: CMarkNode.inline(element, ""))
  }
}

extension MarkdownConverter.Picture {
  /// The picture itself; it keeps its place until it is there.
  fileprivate func element(alternative: String) -> String {
    "<img src=\"\(HTMLText.url(source))\" width=\"\(width)\" height=\"\(height)\""
      + " alt=\"\(HTMLText.escape(alternative))\" loading=\"lazy\" />"
  }
}
