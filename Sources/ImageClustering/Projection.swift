import Embeddings
import Matrices
import Neighbors

/// Vectors as points: those that clusters are found among, and those of the map.
struct Projection {
  /// A row an image.
  let points: Matrix
  /// A row an image, two columns.
  let map: Matrix
  /// What was done otherwise than asked.
  let notes: [VectorNote]

  private static let mapDimensions = 2

  /// Projects vectors; their neighbours are found once for both, unless they are known.
  init(
    _ vectors: ImageVectors, _ settings: VectorSettings,
    progress: (AnalysisStage, Double) throws -> Void
  ) rethrows {
    let plain = settings.projection == .none ? vectors.matrix : nil
    let plainMap = plain?.columns == Self.mapDimensions ? plain : nil
    let dimensions =
      (plain == nil ? [settings.nComponents] : []) + (plainMap == nil ? [Self.mapDimensions] : [])
    let embeddings = try Self.embeddings(
      of: vectors, settings, dimensions.map(settings.embedding)
    ) { try progress(.projection($0), $1) }
    points =
      plain.map { Self.unprojected($0, settings.neighborMetric) } ?? embeddings[0].coordinates
    map = plainMap ?? embeddings[dimensions.count - 1].coordinates
    let ofPoints = plain == nil ? embeddings[0].notes : []
    let ofMap = plainMap == nil ? embeddings.last?.notes ?? [] : []
    notes =
      ofPoints.map { .projection($0, isMap: false) }
      + ofMap.filter { !ofPoints.contains($0) }.map { .projection($0, isMap: true) }
  }

  private static func embeddings(
    of vectors: ImageVectors, _ settings: VectorSettings, _ parameters: [UMAPParameters],
    progress: (UMAPStage, Double) throws -> Void
  ) rethrows -> [Embedding] {
    let umap = UMAP(execution: settings.execution)
    guard let matrix = vectors.matrix else {
      guard let graph = vectors.graph else { return [] }
      return try umap.embeddings(of: graph, rows: nil, parameters, progress: progress)
    }
    if let graph = vectors.graph {
      return try umap.embeddings(of: graph, rows: matrix, parameters, progress: progress)
    }
    return try umap.embeddings(
      of: matrix, metric: settings.neighborMetric, parameters, progress: progress)
  }

  /// Rows whose straight distances order them as the metric does.
  private static func unprojected(_ vectors: Matrix, _ metric: Neighbors.Metric) -> Matrix {
    metric == .euclidean ? vectors : MetricRows(vectors, metric: metric).matrix
  }
}
