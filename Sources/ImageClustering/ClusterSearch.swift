import Clustering
import Matrices
import Neighbors

/// Clusters of points, and how far they are apart.
struct ClusterSearch {
  private let points: Points
  private let settings: VectorSettings

  /// Labelled points beyond which the silhouette is measured on a sample.
  private static let wholeSilhouette = 10_000
  private static let sample = 2000

  /// Takes a point a row.
  init(_ matrix: Matrix, _ settings: VectorSettings) throws(VectorError) {
    do {
      points = try Points(matrix.values, count: matrix.rows, dimension: matrix.columns)
    } catch {
      throw VectorError("vectors: \(error)")
    }
    self.settings = settings
  }

  /// Clusters of at least so many points.
  func clusters(minClusterSize: Int) throws(VectorError) -> FoundClusters {
    let parameters = try settings.clustering(minClusterSize: minClusterSize)
    let threads = settings.execution.threads
    let clusters = HDBSCAN(parameters).cluster(points, threads: threads)
    let labelled = clusters.labels.count { $0 != nil }
    let sample = labelled > Self.wholeSilhouette ? sampledRows(clusters.labels, of: labelled) : nil
    let silhouette = Silhouette(points, labels: clusters.labels, of: sample, threads: threads)
    return FoundClusters(
      labels: clusters.labels, count: clusters.count, parameters: parameters,
      silhouette: silhouette?.mean, silhouetteSample: silhouette == nil ? nil : sample?.count)
  }

  /// Labelled rows at equal steps in the order of their contents, whatever the order of rows.
  private func sampledRows(_ labels: [Int?], of labelled: Int) -> [Int] {
    let rows = points.rows.filter { labels[$0] != nil }
    return (0..<Self.sample).map { rows[$0 * labelled / Self.sample] }
  }
}

/// The clusters of a search.
struct FoundClusters {
  /// Cluster of each point from 0; `nil` for none.
  let labels: [Int?]
  /// Number of clusters.
  let count: Int
  /// What was looked for.
  let parameters: HDBSCAN.Parameters
  /// How far they are apart; `nil` where that means nothing.
  let silhouette: Double?
  /// On how many points that was measured, if not on all.
  let silhouetteSample: Int?

  /// The same for more points, each like the one that `places` tells.
  func spread(to places: [Int]) -> FoundClusters {
    FoundClusters(
      labels: places.map { labels[$0] }, count: count, parameters: parameters,
      silhouette: silhouette, silhouetteSample: silhouetteSample)
  }

  /// Share of points in no cluster.
  var noiseRatio: Double {
    labels.isEmpty ? 0 : Double(labels.count { $0 == nil }) / Double(labels.count)
  }

  /// What a reader should know.
  var notes: [VectorNote] {
    var notes: [VectorNote] = []
    let size = parameters.minClusterSize
    if labels.count < size {
      notes.append(.fewerThanCluster(images: labels.count, minClusterSize: size))
    } else if count == 0 {
      notes.append(.noCluster(minClusterSize: size))
    }
    if size == 2, parameters.minSamples > 1 {
      notes.append(.structuralTies(minSamples: parameters.minSamples))
    }
    if let silhouetteSample { notes.append(.sampledSilhouette(of: silhouetteSample)) }
    return notes
  }
}
