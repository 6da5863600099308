import Embeddings
import Matrices
import ModelEvaluation
import Neighbors

/// The vectors of images, or their neighbours, or both.
struct ImageVectors {
  /// Images that have a vector: rows of the table, ascending.
  let images: [Int]
  /// A row for each of them.
  let matrix: Matrix?
  /// Their neighbours, where they are known.
  let graph: NeighborGraph?
  /// What is odd about them.
  let notes: [VectorNote]

  /// Puts rows in the order of images.
  init(_ join: VectorJoin, _ all: Matrix?, _ graph: NeighborGraph?, _ table: ImageTable) {
    images = join.images
    let isWhole = join.rows.elementsEqual(0..<(all?.rows ?? graph?.rows ?? 0))
    matrix = isWhole ? all : all?.reordered(join.rows)
    self.graph = isWhole ? graph : graph?.reordered(join.rows)
    notes = join.notes + (matrix.map { Self.notes($0, join.images, table) } ?? [])
  }

  /// Those of some of the images, by their places here, in ascending order.
  func part(_ places: [Int]) -> ImageVectors {
    ImageVectors(
      images: places.map { images[$0] }, matrix: matrix?.reordered(places), graph: nil, notes: [])
  }

  /// The same with the neighbours of every image, found once for all that needs them, where they are
  /// not known and more than the map could show.
  func withNeighbors(
    _ settings: VectorSettings, progress: (AnalysisStage, Double) throws -> Void
  ) rethrows -> ImageVectors {
    guard graph == nil, let matrix, settings.projection == .umap || matrix.columns > 2 else {
      return self
    }
    // In the order of contents, so that the order of rows changes nothing where distances are equal.
    let order = matrix.rowsByContent()
    var search = NeighborSearch(metric: settings.neighborMetric, execution: settings.execution)
    search.mostExactRows = settings.mostExactImages
    let found = try search.graph(
      of: matrix.reordered(order), neighbors: settings.nNeighbors - 1
    ) { try progress(.projection(.neighbors), $0) }
    var places = order
    for (place, row) in order.enumerated() { places[row] = place }
    return ImageVectors(
      images: images, matrix: matrix, graph: found.reordered(places), notes: notes)
  }

  private init(images: [Int], matrix: Matrix?, graph: NeighborGraph?, notes: [VectorNote]) {
    self.images = images
    self.matrix = matrix
    self.graph = graph
    self.notes = notes
  }

  /// How many of the true neighbours are known, where not all pairs were compared.
  var neighborNotes: [VectorNote] {
    graph?.recall.map { [.searchedNeighbors(recall: $0)] } ?? []
  }

  /// Whether an image has a vector that says anything: zeros stand for pictures that could not be read.
  func isKnown(_ place: Int) -> Bool { matrix?[place].contains { $0 != 0 } ?? true }

  private static func notes(
    _ matrix: Matrix, _ images: [Int], _ table: ImageTable
  ) -> [VectorNote] {
    var notes: [VectorNote] = []
    let zeros = (0..<matrix.rows).filter { matrix[$0].allSatisfy { $0 == 0 } }
    if let first = zeros.first {
      notes.append(.zeroVectors(zeros.count, example: table.names[images[first]]))
    }
    let first = matrix[0]
    if matrix.rows > 1, (1..<matrix.rows).allSatisfy({ matrix[$0].elementsEqual(first) }) {
      notes.append(.equalVectors)
    }
    return notes
  }
}
