import Clustering
package import ModelEvaluation
import PlainText

/// What clusters there would be at other least sizes.
package struct ClusterSizeSweep: Sendable {
  /// One least size.
  package struct Row: Sendable, Equatable {
    /// The least size.
    package let minClusterSize: Int
    /// Whether it is the proposed one.
    package let isProposed: Bool
    /// Number of clusters.
    package let clusters: Int
    /// Clusters in which a gap in F1 shows.
    package let telling: Int
    /// Share of images in no cluster.
    package let noiseRatio: Double
    /// How far clusters are apart; `nil` where that means nothing.
    package let silhouette: Double?
  }

  /// Ascending sizes.
  package let rows: [Row]
  /// What a reader should know.
  package let notes: [VectorNote]

  /// Projects once and clusters for each size.
  ///
  /// - Throws: ``VectorError``, and what `progress` throws.
  package init(
    _ evaluation: Evaluation, _ input: VectorInput, _ settings: VectorSettings,
    progress: (AnalysisStage, Double) throws -> Void = { _, _ in }
  ) throws {
    guard let table = evaluation.images else { throw VectorAnalysis.noImages }
    try progress(.reading, 0)
    let all = try input.read(for: table, settings)
    let sample = RowSample(all, settings)
    let vectors = try (sample?.vectors ?? all).withNeighbors(settings, progress: progress)
    let proposal = ProposedClusterSize(table)
    let projection = try Projection(vectors, settings, progress: progress)
    let search = try ClusterSearch(projection.points, settings)
    let sizes = Self.sizes(images: vectors.images.count, with: proposal.images, settings)
    var rows: [Row] = []
    for size in sizes {
      // Where two sizes in turn give no cluster, greater ones give none either.
      let isFruitless = rows.count > 1 && rows.suffix(2).allSatisfy { $0.clusters == 0 }
      if isFruitless && size > proposal.images { break }
      try progress(.clusters, Double(rows.count) / Double(sizes.count))
      rows.append(Self.row(try search.clusters(minClusterSize: size), proposal))
    }
    self.rows = rows
    notes =
      all.notes + [.proposedSize(proposal)] + vectors.neighborNotes + projection.notes
      + (sample.map { [$0.note] } ?? [])
  }

  /// The rows as the report shows them.
  package var sizes: [VectorRun.Size] {
    rows.map {
      VectorRun.Size(
        minClusterSize: $0.minClusterSize, clusters: $0.clusters, telling: $0.telling,
        noiseRatio: $0.noiseRatio, silhouette: $0.silhouette)
    }
  }

  /// A table with a bar for each share.
  package var lines: [String] {
    let titles: [ShownText] = [
      "min_cluster_size", "clusters", "F1 gap shows in", "noise", "", "silhouette", "",
    ]
    return TextTable(titles, rows.map(Self.cells), right: [0, 1, 2, 3, 5]).lines
  }

  private static func cells(_ row: Row) -> [ShownText] {
    [
      row.isProposed ? "* \(row.minClusterSize)" : "\(row.minClusterSize)", "\(row.clusters)",
      "\(row.telling)",
      NumberText.percentage(row.noiseRatio),
      ShownText(foreign: UnicodeBar.text(row.noiseRatio)),
      row.silhouette.map { NumberText.fixed($0, decimals: 2) } ?? "",
      ShownText(foreign: UnicodeBar.text(row.silhouette ?? 0)),
    ]
  }

  private static func row(_ found: FoundClusters, _ proposal: ProposedClusterSize) -> Row {
    let sizes = found.labels.compactMap(\.self).reduce(into: [:]) { $0[$1, default: 0] += 1 }.values
    let size = found.parameters.minClusterSize
    return Row(
      minClusterSize: size, isProposed: size == proposal.images, clusters: found.count,
      telling: proposal.telling.map { telling in sizes.count { $0 >= telling } } ?? 0,
      noiseRatio: found.noiseRatio, silhouette: found.silhouette)
  }

  /// About as many sizes a doubling as a reader can take in, up to a quarter of the images.
  private static func sizes(
    images: Int, with proposed: Int, _ settings: VectorSettings
  ) -> [Int] {
    let most = min(max(images / 4, 5), settings.maxClusterSize ?? .max)
    let usual = [2, 3, 5, 8, 12, 16, 20, 30, 40, 60, 80, 120, 160, 240, 320, 500, 1000, 2000]
    return Set(usual.filter { $0 <= most } + [proposed]).sorted()
  }
}
