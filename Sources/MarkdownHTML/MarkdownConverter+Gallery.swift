extension MarkdownConverter {
  /// A picture of known size.
  package struct Picture: Equatable, Sendable {
    /// Address for the page: a path beside it, or the picture itself as `data:`.
    package var source: String
    /// Width in pixels; keeps the place free until the picture is there.
    package var width: Int
    /// Height in pixels.
    package var height: Int
    /// Markup that lies over it; empty for none.
    package var overlay: String

    /// Makes a picture.
    package init(source: String, width: Int, height: Int, overlay: String = "") {
      self.source = source
      self.width = width
      self.height = height
      self.overlay = overlay
    }
  }

  /// Whether a node is a paragraph of nothing but known pictures.
  func isGallery(_ node: CMarkNode) -> Bool {
    guard node.kind == .paragraph else { return false }
    return node.children.allSatisfy { child in
      child.kind == .lineBreak || child.kind == .image && pictures[child.url] != nil
    }
  }

  /// Whether something lies over a picture of a gallery.
  func hasOverlay(_ gallery: CMarkNode) -> Bool {
    gallery.children.contains { child in
      child.kind == .image && pictures[child.url].map { !$0.overlay.isEmpty } ?? false
    }
  }

  /// Writes a picture of a gallery with its title below; the first one makes the paragraph a gallery.
  ///
  /// - Parameter legend: Markup that goes before the first gallery with an overlay, and is then empty.
  func moveIntoGallery(
    _ image: CMarkNode, legend: inout String
  ) throws(MarkdownError) {
    guard let picture = pictures[image.url] else { return }
    if let paragraph = image.parent, paragraph.kind == .paragraph {
      let head = hasOverlay(paragraph) ? legend : ""
      if !head.isEmpty { legend = "" }
      let gallery = try CMarkNode.block("\(head)<div class=\"gallery\">", "</div>")
      try paragraph.moveChildren(to: gallery)
      try paragraph.replace(with: gallery)
    }
    let caption = HTMLText.escape(Self.visibleTitle(image.title))
    let shown = picture.element(alternative: try image.plainText())
    let element =
      "<figure class=\"picture\">\(shown)"
      + (caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>") + "</figure>"
    try image.replace(with: CMarkNode.inline(element, ""))
  }
}

extension MarkdownConverter.Picture {
  /// The picture with what lies over it; it keeps its place until it is there.
  fileprivate func element(alternative: String) -> String {
    let image =
      "<img src=\"\(HTMLText.url(source))\" width=\"\(width)\" height=\"\(height)\""
      + " alt=\"\(HTMLText.escape(alternative))\" loading=\"lazy\" />"
    return overlay.isEmpty ? image : "<span class=\"picture-frame\">\(image)\(overlay)</span>"
  }
}
