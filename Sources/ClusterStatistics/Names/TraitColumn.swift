/// The traits of images by number, those of one image behind those of the one before: a hundred thousand
/// images then take two blocks of memory.
package struct TraitColumn: Sendable {
  private(set) var numbers: [Int32] = []
  /// For each image the end of its traits.
  private var ends: [Int] = []

  /// An empty column.
  package init() {}

  /// A column of the traits of each image.
  package init(_ traits: [[Int32]]) {
    for own in traits {
      for trait in own { add(trait) }
      endImage()
    }
  }

  /// The traits of an image, each once.
  package subscript(image: Int) -> ArraySlice<Int32> { numbers[places(of: image)] }

  /// Where in ``numbers`` they are.
  func places(of image: Int) -> Range<Int> { (image == 0 ? 0 : ends[image - 1])..<ends[image] }

  /// Gives a trait to the image that is being read, unless it has it.
  package mutating func add(_ trait: Int32) {
    for place in (ends.last ?? 0)..<numbers.count where numbers[place] == trait { return }
    numbers.append(trait)
  }

  /// Ends the traits of an image.
  package mutating func endImage() { ends.append(numbers.count) }
}
