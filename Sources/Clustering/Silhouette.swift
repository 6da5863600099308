public import FoundationEssentials
package import Parallel

/// How much nearer each point is to its own cluster than to the next one.
///
/// P. Rousseeuw (1987), "Silhouettes: a graphical aid to the interpretation and validation of cluster
/// analysis". Exact in double precision; each measured row costs a pass over all labelled rows.
public struct Silhouette: Sendable, Equatable {
  /// Of each row, -1...1; 0 for a cluster of one and where all distances are 0; nil for a row without a
  /// label or not measured.
  public let samples: [Double?]
  /// Their mean; this is the score.
  public let mean: Double

  /// Measures labelled rows.
  ///
  /// A row whose label is nil takes no part: so noise is left out.
  ///
  /// - Parameters:
  ///   - points: All rows.
  ///   - labels: The label of each row.
  ///   - rows: Rows to measure against all; all unless told. A sample of them estimates the mean
  ///   where n² distances are too many.
  ///   - threads: At most so many, which change nothing but the time.
  /// - Returns: nil where silhouettes mean nothing: with fewer than 2 labels, as many as labelled rows, or
  ///   no labelled row to measure.
  public init?(
    _ points: Points, labels: [Int?], of rows: [Int]? = nil,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) {
    self.init(points, labels: labels, of: rows, threads: Threads(threads))
  }

  /// The same on given threads.
  package init?(_ points: Points, labels: [Int?], of rows: [Int]? = nil, threads: Threads) {
    let groups = LabelledPoints(points, labels)
    guard groups.sizes.count >= 2, groups.sizes.count < groups.members.count else { return nil }
    let chosen = rows.map(Set.init)
    let measured = groups.members.filter { chosen?.contains($0.row) ?? true }
    guard !measured.isEmpty else { return nil }
    let values = threads.map(measured.count, by: 64) { range in
      measured[range].map { groups.silhouette(of: $0) }
    }.flatMap { $0 }
    var samples = [Double?](repeating: nil, count: points.count)
    for (member, value) in zip(measured, values) { samples[member.row] = value }
    self.samples = samples
    mean = values.reduce(0, +) / Double(values.count)
  }
}
