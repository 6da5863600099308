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

  /// Projects vectors; their neighbours are found once for both.
  init(
    _ vectors: Matrix, _ settings: VectorSettings,
    progress: (AnalysisStage, Double) throws -> Void
  ) rethrows {
    let isProjected = settings.projection == .umap
    let isMap = !isProjected && vectors.columns == Self.mapDimensions
    let dimensions =
      (isProjected ? [settings.nComponents] : []) + (isMap ? [] : [Self.mapDimensions])
    let embeddings = try UMAP(execution: settings.execution).embeddings(
      of: vectors, metric: settings.neighborMetric, dimensions.map(settings.embedding)
    ) { try progress(.projection($0), $1) }
    points =
      isProjected ? embeddings[0].coordinates : Self.unprojected(vectors, settings.neighborMetric)
    map = isMap ? vectors : embeddings[dimensions.count - 1].coordinates
    let ofMap = isMap ? [] : embeddings.last?.notes ?? []
    let ofPoints = isProjected ? embeddings[0].notes : []
    notes =
      ofPoints.map { .projection($0, isMap: false) }
      + ofMap.filter { !ofPoints.contains($0) }.map { .projection($0, isMap: true) }
  }

  private static let mapDimensions = 2

  /// Rows whose straight distances order them as the metric does.
  private static func unprojected(_ vectors: Matrix, _ metric: Neighbors.Metric) -> Matrix {
    metric == .euclidean ? vectors : MetricRows(vectors, metric: metric).matrix
  }
}
