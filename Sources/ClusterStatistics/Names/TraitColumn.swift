/// The traits of images by number, those of one image behind those of the one before: a hundred thousand
/// images then take two blocks of memory.
package struct TraitColumn: Sendable {
  private(set) var numbers: [Int32] = []
  /// For each image the end of its traits.
  private var ends: [Int] = []

  /// An empty column.
  package init() {}

  /// A column of the traits of each image, of which one may be told twice.
  package init(_ traits: [[Int32]]) {
    for own in traits {
      var kept: [Int32] = []
      for trait in own where !kept.contains(trait) { kept.append(trait) }
      append(kept)
    }
  }

  /// The traits of an image, each once.
  package subscript(image: Int) -> ArraySlice<Int32> { numbers[places(of: image)] }

  /// The images that have a trait, ascending.
  package func images(having trait: Int32) -> [Int] {
    var (images, image) = ([Int](), 0)
    for place in numbers.indices where numbers[place] == trait {
      while ends[image] <= place { image += 1 }
      images.append(image)
    }
    return images
  }

  /// Number of images.
  var count: Int { ends.count }

  /// Where in ``numbers`` they are.
  func places(of image: Int) -> Range<Int> { (image == 0 ? 0 : ends[image - 1])..<ends[image] }

  /// Adds an image with its traits, each of which is told once.
  package mutating func append(_ traits: [Int32]) {
    numbers.append(contentsOf: traits)
    ends.append(numbers.count)
  }
}
