/// Where the boxes of each image and class lie in columns that are sorted by image, then class.
///
/// Only the pairs that have a box take room.
package struct CellIndex: Sendable, Equatable {
  /// The boxes of one class in one image.
  package struct Cell: Sendable, Equatable {
    /// Index of the class.
    package let category: Int
    /// Their places in the columns.
    package let places: Range<Int>
  }

  private let imageStarts: [Int32]
  private let cellStarts: [Int32]
  private let categories: [Int32]

  /// Indexes sorted columns.
  init(images: [Int32], categories: [Int32], imageCount: Int) {
    var starts: [Int32] = []
    var kinds: [Int32] = []
    var cellsOfImage = [Int32](repeating: 0, count: imageCount + 1)
    for place in images.indices
    where place == 0 || images[place] != images[place - 1]
      || categories[place] != categories[place - 1]
    {
      starts.append(Int32(place))
      kinds.append(categories[place])
      cellsOfImage[Int(images[place]) + 1] += 1
    }
    for image in 0..<imageCount { cellsOfImage[image + 1] += cellsOfImage[image] }
    starts.append(Int32(images.count))
    imageStarts = cellsOfImage
    cellStarts = starts
    self.categories = kinds
  }

  /// How many images there are, with boxes or without.
  package var imageCount: Int { imageStarts.count - 1 }

  /// Positions of the cells of an image, by ascending class.
  package func cells(of image: Int) -> Range<Int> {
    Int(imageStarts[image])..<Int(imageStarts[image + 1])
  }

  /// A cell by its position.
  package subscript(cell: Int) -> Cell {
    Cell(
      category: Int(categories[cell]),
      places: Int(cellStarts[cell])..<Int(cellStarts[cell + 1]))
  }

  /// Places of all boxes of an image.
  package func places(of image: Int) -> Range<Int> {
    Int(cellStarts[Int(imageStarts[image])])..<Int(cellStarts[Int(imageStarts[image + 1])])
  }
}
