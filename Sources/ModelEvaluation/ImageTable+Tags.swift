extension ImageTable {
  /// Takes over the tags that came with boxes, where they came of nearly every image.
  ///
  /// Boxes are often of those images alone that a report names for their scores: tags of these and
  /// of no others would go with low scores, whatever they are.
  package mutating func takeTags(of boxes: PictureBoxes) {
    guard boxes.images.contains(where: { !$0.tags.isEmpty }) else { return }
    let lookup = PictureBoxes.Lookup(boxes)
    let found = (0..<count).map { lookup.image($0, of: self) }
    guard Double(found.count { $0 != nil }) >= 0.95 * Double(count) else { return }
    for (row, image) in found.enumerated() where extras[row].tags.isEmpty {
      extras[row].tags = image?.tags ?? []
    }
  }
}
