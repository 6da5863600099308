extension MarkdownConverter {
  /// A picture of known size.
  package struct Picture: Equatable, Sendable {
    /// Width in pixels; keeps the place free until the picture is there.
    package var width: Int
    /// Height in pixels.
    package var height: Int
    /// Address of the same picture in more pixels, which the small one leads to.
    package var larger: String?

    /// Makes a picture.
    package init(width: Int, height: Int, larger: String? = nil) {
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
    let (open, close) = hasFiles ? picture.link : ("", "")
    let attributes =
      "\" width=\"\(picture.width)\" height=\"\(picture.height)\""
      + " alt=\"\(HTMLText.escape(try image.plainText()))\" loading=\"lazy\" />\(close)"
      + (caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>") + "</figure>"
    let element = "<figure class=\"picture\">\(open)<img src=\"".utf8 + source + attributes.utf8
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

extension MarkdownConverter.Picture {
  /// What stands before and behind it to lead to the larger one.
  fileprivate var link: (open: String, close: String) {
    larger.map { ("<a href=\"\(HTMLText.url($0))\">", "</a>") } ?? ("", "")
  }
}
