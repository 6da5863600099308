/// The traits of images by number, those of one image behind those of the one before: a hundred thousand
/// images then take two blocks of memory.
package struct TraitColumn: Sendable {
  private var numbers: [Int32] = []
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
  package subscript(image: Int) -> ArraySlice<Int32> {
    numbers[(image == 0 ? 0 : ends[image - 1])..<ends[image]]
  }

  /// Gives a trait to the image that is being read, unless it has it.
  package mutating func add(_ trait: Int32) {
    if !numbers[(ends.last ?? 0)...].contains(trait) { numbers.append(trait) }
  }

  /// Ends the traits of an image.
  package mutating func endImage() { ends.append(numbers.count) }
}
