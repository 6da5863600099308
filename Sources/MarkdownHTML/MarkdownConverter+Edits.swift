extension MarkdownConverter {
  /// Names the headings, each by an id of its own.
  func name(_ headings: [MarkdownOutline.Heading]) -> [HTMLFragment.Heading] {
    var ids = HeadingIDs(stated: Set(headings.compactMap(\.id)), reserved: reservedIDs)
    return headings.map {
      HTMLFragment.Heading(
        level: $0.node.headingLevel, id: ids.id(for: $0.text, own: $0.id), text: $0.text)
    }
  }

  /// Writes every heading with its id, unless what it is a summary of has the id.
  func write(
    _ headings: [HTMLFragment.Heading], at nodes: [MarkdownOutline.Heading], except: Set<Int>
  ) throws(MarkdownError) {
    for (position, (heading, outlined)) in zip(headings, nodes).enumerated() {
      let id = except.contains(position) ? "" : " id=\"\(HTMLText.escape(heading.id))\""
      let element = try CMarkNode.inline("<h\(heading.level)\(id)>", "</h\(heading.level)>")
      try outlined.node.moveChildren(to: element)
      try outlined.node.replace(with: CMarkNode.block(around: element))
    }
  }

  /// Puts a gap for a figure, a picture or the alternative text in the place of every image.
  ///
  /// A figure stands on the page once, at the last place that asks for it, which is the report's own:
  /// its ids must not come twice. Other places show the chart's file.
  func rewriteImages(_ images: [CMarkNode]) throws(MarkdownError) {
    let isInGallery = areInGallery(images)
    var legend = pictureLegend
    let places = images.indices.filter { isPlaceOfFigure(images[$0]) }
    let last = Dictionary(places.map { (images[$0].url, $0) }) { $1 }
    for (index, image) in images.enumerated() {
      if isInGallery[index] {
        try moveIntoGallery(image, legend: &legend)
      } else if last[image.url] == index {
        try putFigure(inPlaceOf: image)
      } else {
        try rewriteImage(image)
      }
    }
  }

  /// Whether each image stands in a gallery; a paragraph is looked at once for all of its images.
  private func areInGallery(_ images: [CMarkNode]) -> [Bool] {
    var known: (parent: CMarkNode, isGallery: Bool)?
    return images.map { image in
      guard let parent = image.parent else { return false }
      if let known, known.parent.isSame(as: parent) { return known.isGallery }
      let isGallery = isGallery(parent)
      known = (parent, isGallery)
      return isGallery
    }
  }

  private func isPlaceOfFigure(_ image: CMarkNode) -> Bool {
    figures.contains(image.url) && image.isOnlyChild && image.parent?.kind == .paragraph
  }

  private func putFigure(inPlaceOf image: CMarkNode) throws(MarkdownError) {
    try image.parent?.replace(with: CMarkNode.gap(for: image.url))
  }

  private func rewriteImage(_ image: CMarkNode) throws(MarkdownError) {
    let alternative = try image.plainText()
    if hasFiles, LinkPolicy.allowsImage(image.url) {
      let title = Self.titleAttribute(image.title)
      let element =
        "<img src=\"\(HTMLText.url(image.url))\" alt=\"\(HTMLText.escape(alternative))\"\(title)"
        + " loading=\"lazy\" />"
      try image.replace(with: CMarkNode.inline(element, ""))
    } else {
      try image.replace(with: CMarkNode.text(alternative))
    }
  }

  /// Keeps a link inside the report, marks one that leaves it, and drops any other.
  func rewriteLink(_ link: CMarkNode) throws(MarkdownError) {
    switch LinkPolicy.link(link.url) {
    case .inside: break
    case .dropped: try link.unwrap()
    case .outside:
      let title = Self.titleAttribute(link.title)
      let element = try CMarkNode.inline(
        "<a href=\"\(HTMLText.url(link.url))\"\(title) rel=\"noopener noreferrer\">", "</a>")
      try link.moveChildren(to: element)
      try link.replace(with: element)
    }
  }

  /// Writes a task's box as text: the checkbox of cmark-gfm has no label for a screen reader.
  func rewriteTask(_ task: CMarkNode) throws(MarkdownError) {
    let (sign, name) = task.isDone ? ("☑", "done") : ("☐", "not done")
    try task.dropExtension()
    let box = try CMarkNode.inline(
      "<span class=\"task\" role=\"img\" aria-label=\"\(name)\">\(sign)</span> ", "")
    if let first = task.firstChild, first.kind == .paragraph {
      try first.prepend(box)
    } else {
      try task.prepend(CMarkNode.block(around: box))
    }
  }

  /// The separators of escaped text are invisible in running text, but not in a title.
  static func visibleTitle(_ title: String) -> String {
    title.replacing(MarkdownText.separator, with: "")
  }

  private static func titleAttribute(_ title: String) -> String {
    let visible = visibleTitle(title)
    return visible.isEmpty ? "" : " title=\"\(HTMLText.escape(visible))\""
  }
}

extension CMarkNode {
  /// A block that only sets its content on a line of its own.
  static func block(around content: CMarkNode) throws(MarkdownError) -> CMarkNode {
    let block = try block("", "")
    try block.append(content)
    return block
  }
}
