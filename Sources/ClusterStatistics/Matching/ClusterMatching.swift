import Numerics

/// Which cluster of a later evaluation is which cluster of an earlier one.
///
/// HDBSCAN numbers clusters anew each time; the images that both evaluations hold tell them apart.
/// Pairs: the one-to-one assignment of greatest total Jaccard similarity (``Assignment``), found in
/// each connected part of the clusters that share images. Splits and mergers in the manner of
/// MONIC (M. Spiliopoulou et al. 2006, section 3.2): a later cluster is a *piece* of an earlier one
/// when more than half of its images come from there and it holds at least a tenth of them.
package struct ClusterMatching: Sendable, Equatable {
  /// Two clusters taken for the same.
  package struct Pair: Sendable, Equatable {
    /// Id in the earlier evaluation.
    package let earlier: Int
    /// Id in the later evaluation.
    package let later: Int
    /// Images in both.
    package let shared: Int
    /// Shared images over images in either, above 0 and at most 1.
    package let jaccard: Double
  }

  /// One cluster on one side that is several on the other.
  package struct Division: Sendable, Equatable {
    /// Id of the whole.
    package let whole: Int
    /// Ids of its pieces on the other side, two or more, ascending.
    package let pieces: [Int]
  }

  /// Matched clusters by earlier id.
  package let pairs: [Pair]
  /// Earlier clusters that became several: whole earlier, pieces later.
  package let splits: [Division]
  /// Later clusters that were several: whole later, pieces earlier.
  package let mergers: [Division]
  /// Earlier clusters without a partner, ascending.
  ///
  /// Ids that occur in no shared image are not known here.
  package let unmatchedEarlier: [Int]
  /// Later clusters without a partner, ascending.
  package let unmatchedLater: [Int]

  /// Most steps, r² c for r <= c clusters on its sides, in which a part is solved as a whole.
  package static let mostSteps = 2_000_000_000

  /// Matches clusters by their shared images.
  ///
  /// A connected part too large for ``mostSteps`` (about 1,250 clusters on each side) is first freed
  /// of its faintest similarities (below 0.05, then 0.1, and so on to 0.5) until it falls apart.
  /// Above 0.5 no cluster has two candidates, so that this ends; pairs lost that way share few
  /// images.
  package init(_ contingency: Contingency) {
    let edges = contingency.cells.map { cell in
      Edge(cell: cell, weight: contingency.jaccard(cell))
    }
    let matched = Self.assign(edges, threshold: 0).sorted { $0.cell.earlier < $1.cell.earlier }
    pairs = matched.map { edge in
      Pair(
        earlier: contingency.earlierIDs[edge.cell.earlier],
        later: contingency.laterIDs[edge.cell.later], shared: edge.cell.shared,
        jaccard: edge.weight)
    }
    splits = Self.divisions(
      edges.map { Self.Share($0.cell.earlier, $0.cell.later, $0.cell.shared) },
      contingency.earlierSizes, contingency.laterSizes
    ).map { $0.named(contingency.earlierIDs, contingency.laterIDs) }
    mergers = Self.divisions(
      edges.map { Self.Share($0.cell.later, $0.cell.earlier, $0.cell.shared) },
      contingency.laterSizes, contingency.earlierSizes
    ).map { $0.named(contingency.laterIDs, contingency.earlierIDs) }
    let earlier = Set(pairs.map(\.earlier))
    let later = Set(pairs.map(\.later))
    unmatchedEarlier = contingency.earlierIDs.filter { !earlier.contains($0) }
    unmatchedLater = contingency.laterIDs.filter { !later.contains($0) }
  }
}

extension ClusterMatching {
  /// The same matching with only the pairs that a test accepts.
  ///
  /// The clusters of the others lose their partners. Splits and mergers stay.
  package func keeping(_ accepts: (Pair) -> Bool) -> ClusterMatching {
    let lost = pairs.filter { !accepts($0) }
    return ClusterMatching(
      pairs: pairs.filter(accepts), splits: splits, mergers: mergers,
      unmatchedEarlier: (unmatchedEarlier + lost.map(\.earlier)).sorted(),
      unmatchedLater: (unmatchedLater + lost.map(\.later)).sorted())
  }

  private init(
    pairs: [Pair], splits: [Division], mergers: [Division], unmatchedEarlier: [Int],
    unmatchedLater: [Int]
  ) {
    self.pairs = pairs
    self.splits = splits
    self.mergers = mergers
    self.unmatchedEarlier = unmatchedEarlier
    self.unmatchedLater = unmatchedLater
  }

  private struct Edge {
    let cell: Contingency.Cell
    let weight: Double
  }

  private static func assign(_ edges: [Edge], threshold: Double) -> [Edge] {
    parts(edges).flatMap { part in
      let rows = Set(part.map(\.cell.earlier)).sorted()
      let columns = Set(part.map(\.cell.later)).sorted()
      let small = min(rows.count, columns.count)
      guard small > mostSteps / (small * max(rows.count, columns.count)) else {
        return assign(part, rows, columns)
      }
      let higher = threshold + 0.05
      // Rounding must not let the last threshold fall short of one half.
      let kept = part.filter { threshold > 0.47 ? $0.weight > 0.5 : $0.weight >= higher }
      return assign(kept, threshold: higher)
    }
  }

  private static func assign(_ edges: [Edge], _ rows: [Int], _ columns: [Int]) -> [Edge] {
    guard edges.count > 1 else { return edges }
    let rowPositions = Dictionary(uniqueKeysWithValues: zip(rows, rows.indices))
    let columnPositions = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    var weights = [[Double]](
      repeating: [Double](repeating: 0, count: columns.count), count: rows.count)
    let placed = edges.map { edge in
      (rowPositions[edge.cell.earlier] ?? 0, columnPositions[edge.cell.later] ?? 0)
    }
    for (edge, place) in zip(edges, placed) { weights[place.0][place.1] = edge.weight }
    let assigned = Assignment.maximal(weights)
    return zip(edges, placed).filter { assigned[$0.1.0] == $0.1.1 }.map(\.0)
  }

  /// The connected parts of the graph of clusters, by their least earlier position.
  private static func parts(_ edges: [Edge]) -> [[Edge]] {
    let rowCount = (edges.map(\.cell.earlier).max() ?? -1) + 1
    let columnCount = (edges.map(\.cell.later).max() ?? -1) + 1
    var sets = DisjointSets(count: rowCount + columnCount)
    for edge in edges { sets.join(edge.cell.earlier, rowCount + edge.cell.later) }
    var positions: [Int: Int] = [:]
    var parts: [[Edge]] = []
    for edge in edges {
      let root = sets.root(of: edge.cell.earlier)
      if let position = positions[root] {
        parts[position].append(edge)
      } else {
        positions[root] = parts.count
        parts.append([edge])
      }
    }
    return parts
  }

  private struct Share {
    let whole, piece, shared: Int

    init(_ whole: Int, _ piece: Int, _ shared: Int) {
      self.whole = whole
      self.piece = piece
      self.shared = shared
    }
  }

  private static func divisions(
    _ shares: [Share], _ wholeSizes: [Int], _ pieceSizes: [Int]
  ) -> [Division] {
    var pieces = [[Int]](repeating: [], count: wholeSizes.count)
    for share in shares
    where 2 * share.shared > pieceSizes[share.piece]
      && 10 * share.shared >= wholeSizes[share.whole]
    {
      pieces[share.whole].append(share.piece)
    }
    return pieces.indices.filter { pieces[$0].count > 1 }.map { whole in
      Division(whole: whole, pieces: pieces[whole].sorted())
    }
  }
}

extension ClusterMatching.Division {
  fileprivate func named(_ wholeIDs: [Int], _ pieceIDs: [Int]) -> Self {
    Self(whole: wholeIDs[whole], pieces: pieces.map { pieceIDs[$0] })
  }
}
