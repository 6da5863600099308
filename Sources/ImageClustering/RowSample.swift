import Matrices
import Neighbors

/// Some of many images, clustered for all: spread evenly over the contents of the vectors, so that
/// which they are does not depend on the order of rows.
struct RowSample {
  /// Theirs alone.
  let vectors: ImageVectors
  private let all: Matrix
  private let order: [Int]
  private let settings: VectorSettings

  /// Chooses images; `nil` where all are clustered.
  init?(_ all: ImageVectors, _ settings: VectorSettings) {
    let count = all.images.count
    let size = Self.size(of: count, hasGraph: all.graph != nil, settings)
    guard size < count, let matrix = all.matrix else { return nil }
    let contents = matrix.rowsByContent()
    order = (0..<size).map { contents[$0 * count / size] }
    vectors = all.part(order.sorted())
    self.all = matrix
    self.settings = settings
  }

  /// How many of so many images are clustered.
  static func size(of count: Int, hasGraph: Bool, _ settings: VectorSettings) -> Int {
    hasGraph ? count : min(count, settings.sample ?? VectorSettings.usualSample)
  }

  /// For each image of all the place of the nearest clustered one; of equally near ones the first in the
  /// order of contents.
  func nearest(
    progress: (AnalysisStage, Double) throws -> Void
  ) rethrows -> [Int] {
    let search = NearestRows(
      all, metric: settings.neighborMetric, among: order, execution: settings.execution)
    let ascending = order.sorted()
    var places = [Int](repeating: 0, count: all.rows)
    for (place, row) in ascending.enumerated() { places[row] = place }
    return try search.places { try progress(.joining, $0) }.map { places[order[$0]] }
  }

  /// What a reader should know.
  var note: VectorNote { .sampled(vectors.images.count, of: all.rows) }
}
