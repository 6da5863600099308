import Clustering
import Matrices
package import ModelEvaluation
import Neighbors

/// An evaluation whose images are clustered by their vectors.
package struct VectorAnalysis: Sendable {
  /// The evaluation with clusters and places on the map, all else as it was.
  package let evaluation: Evaluation
  /// What a reader should know of them, in the order of the work.
  package let notes: [VectorNote]

  /// Joins, projects, clusters.
  ///
  /// - Parameters:
  ///   - progress: Gets the stage and the share of it that is done; what it throws ends the work.
  /// - Throws: ``VectorError``, and what `progress` throws.
  package init(
    _ evaluation: Evaluation, _ input: VectorInput, _ settings: VectorSettings,
    progress: (AnalysisStage, Double) throws -> Void = { _, _ in }
  ) throws {
    guard let table = evaluation.images else { throw Self.noImages }
    try progress(.reading, 0)
    let all = try input.read(for: table, settings)
    let sample = RowSample(all, settings)
    let vectors = try (sample?.vectors ?? all).withNeighbors(settings, progress: progress)
    let (minClusterSize, proposal) = Self.minClusterSize(table, settings)
    let projection = try Projection(vectors, settings, progress: progress)
    try progress(.clusters, 0)
    let found = try ClusterSearch(projection.points, settings).clusters(
      minClusterSize: minClusterSize)
    let units = vectors.graph.map {
      VectorUnits($0, labels: found.labels, isKnown: vectors.isKnown).units
    }
    let places = try sample?.nearest(progress: progress) ?? Array(all.images.indices)
    notes =
      all.notes + proposal + vectors.neighborNotes + projection.notes
      + (sample.map { [$0.note] } ?? []) + found.notes + Self.notes(on: units ?? [])
    var clustered = evaluation.clustered(
      found.spread(to: places), map: projection.map.reordered(places), of: all.images,
      all.matrix?.columns, settings)
    clustered.images?.joinUnits(units ?? [], at: vectors.images)
    clustered.panels.vectors = VectorRun(
      sampled: sample?.vectors.images.count,
      notes: notes.filter(\.isOfMethod).map(\.sentence))
    self.evaluation = clustered
  }

  private static func notes(on units: [Int?]) -> [VectorNote] {
    let joined = units.compactMap(\.self)
    let count = Set(joined).count
    return count == 0 ? [] : [.nearlyEqual(images: joined.count, units: count)]
  }

  /// Vectors belong to images; clusters alone name too few.
  static let noImages = VectorError(
    "expected an evaluation with image records (image-predictions.json): vectors belong to images")

  /// What was asked for, or what is proposed and why.
  static func minClusterSize(
    _ table: ImageTable, _ settings: VectorSettings
  ) -> (size: Int, notes: [VectorNote]) {
    if case .images(let size) = settings.minClusterSize { return (size, []) }
    let proposal = ProposedClusterSize(table)
    return (proposal.images, [.proposedSize(proposal)])
  }
}

extension Evaluation {
  /// The same with these clusters of some of its images.
  func clustered(
    _ found: FoundClusters, map: Matrix, of rows: [Int], _ dimensions: Int?,
    _ settings: VectorSettings
  ) -> Evaluation {
    var clustered = self
    clustered.images?.place(found.labels, map, at: rows)
    clustered.clusters = clustered.images.map(ClusterMaking.clusters) ?? []
    // They were of the clusters before.
    clustered.panels.errorTypes?.clusters = []
    clustered.clustering = ModelEvaluation.Clustering(found, settings)
    clustered.preprocessing =
      settings.projection == .none
      ? nil
      : Preprocessing(
        method: "umap", originalDimensions: dimensions, targetDimensions: settings.nComponents,
        nNeighbors: settings.nNeighbors, minDistance: settings.minDist)
    return clustered
  }
}

extension ImageTable {
  /// Puts images in clusters and on the map, and takes all others out of them.
  fileprivate mutating func place(_ labels: [Int?], _ map: Matrix, at rows: [Int]) {
    clusterIDs = Array(repeating: Self.noCluster, count: count)
    xs = Array(repeating: .nan, count: count)
    ys = xs
    for (place, row) in rows.enumerated() {
      clusterIDs[row] = Int32(labels[place] ?? Cluster.noiseID)
      xs[row] = Double(map[place, 0])
      ys[row] = Double(map[place, 1])
    }
  }
}

extension ImageTable {
  /// Says which images have nearly equal vectors, and forgets what earlier vectors said.
  fileprivate mutating func joinUnits(_ units: [Int?], at rows: [Int]) {
    extras.removeUnits()
    for (unit, row) in zip(units, rows) where unit != nil { extras[row].unit = unit }
  }
}

extension ModelEvaluation.Clustering {
  /// The run as the service tells it; parameters that are hdbscan's defaults are left out but for the
  /// service's own.
  fileprivate init(_ found: FoundClusters, _ settings: VectorSettings) {
    let asked = found.parameters
    var parameters = [
      ("min_cluster_size", "\(asked.minClusterSize)"), ("min_samples", "\(asked.minSamples)"),
      ("cluster_selection_method", asked.clusterSelectionMethod.rawValue),
    ]
    if asked.clusterSelectionEpsilon > 0 {
      parameters.append(("cluster_selection_epsilon", "\(asked.clusterSelectionEpsilon)"))
    }
    if let most = asked.maxClusterSize { parameters.append(("max_cluster_size", "\(most)")) }
    parameters.append(("metric", settings.metric.rawValue))
    self.init(
      method: "hdbscan", nClusters: found.count, noiseRatio: found.noiseRatio,
      silhouetteScore: found.silhouette,
      parameters: parameters.map { Parameter(name: $0, value: $1) })
  }
}
