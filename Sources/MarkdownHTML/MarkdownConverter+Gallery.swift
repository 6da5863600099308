extension MarkdownConverter {
  /// A picture of known size.
  package struct Picture: Equatable, Sendable {
    /// Width in pixels; keeps the place free until the picture is there.
    package var width: Int
    /// Height in pixels.
    package var height: Int
    /// Address of the same picture in more pixels, which the small one leads to.
    package var larger: String?
    /// Markup that lies over it; empty for none.
    package var overlay: [UInt8]

    /// Makes a picture.
    package init(width: Int, height: Int, larger: String? = nil, overlay: [UInt8] = []) {
      self.width = width
      self.height = height
      self.larger = larger
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
    let element =
      "<figure class=\"picture\">".utf8 + (try markup(picture, of: image))
      + (caption.isEmpty ? "" : "<figcaption>\(caption)</figcaption>").utf8 + "</figure>".utf8
    try image.replace(with: CMarkNode.inline(element, ""))
  }

  /// The picture itself, which keeps its place until it is there, with what lies over it.
  ///
  /// Where there are no files beside the page its source is a gap, for the picture itself as `data:`,
  /// and it leads nowhere.
  private func markup(
    _ picture: Picture, of image: CMarkNode
  ) throws(MarkdownError) -> [UInt8] {
    let source = hasFiles ? Array(HTMLText.url(image.url).utf8) : HTMLGap.bytes(for: image.url)
    let attributes =
      "\" width=\"\(picture.width)\" height=\"\(picture.height)\""
      + " alt=\"\(HTMLText.escape(try image.plainText()))\" loading=\"lazy\" />"
    let element = "<img src=\"".utf8 + source + attributes.utf8
    let framed =
      picture.overlay.isEmpty
      ? Array(element)
      : "<span class=\"picture-frame\">".utf8 + element + picture.overlay + "</span>".utf8
    guard hasFiles, let larger = picture.larger else { return framed }
    return "<a href=\"\(HTMLText.url(larger))\">".utf8 + framed + "</a>".utf8
  }
}
