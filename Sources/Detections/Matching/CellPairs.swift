/// The classes of an image with their objects and detections.
struct CellPairs: Sequence, IteratorProtocol {
  /// One class of an image: its objects and the detections that are looked at.
  struct Pair {
    let category: Int
    let objects: Range<Int>
    /// All detections of the class.
    let allDetections: Range<Int>
    /// Those up to the most that are looked at.
    let detections: Range<Int>
  }

  private let truth: CellIndex
  private let found: CellIndex
  private let mostDetections: Int
  private var truthCells: Range<Int>
  private var foundCells: Range<Int>

  init(_ groundTruth: GroundTruth, _ detections: DetectionSet, image: Int, mostDetections: Int) {
    truth = groundTruth.cells
    found = detections.cells
    self.mostDetections = mostDetections
    truthCells = truth.cells(of: image)
    foundCells = found.cells(of: image)
  }

  mutating func next() -> Pair? {
    let truthCell = truthCells.first.map { truth[$0] }
    let foundCell = foundCells.first.map { found[$0] }
    let category = Swift.min(truthCell?.category ?? .max, foundCell?.category ?? .max)
    guard category < .max else { return nil }
    var objects = 0..<0
    var detections = 0..<0
    if let truthCell, truthCell.category == category {
      objects = truthCell.places
      truthCells.removeFirst()
    }
    if let foundCell, foundCell.category == category {
      detections = foundCell.places
      foundCells.removeFirst()
    }
    return Pair(
      category: category, objects: objects, allDetections: detections,
      detections: detections.prefix(mostDetections))
  }
}
