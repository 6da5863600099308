/// What is known of images that may show which of them belong together, one entry an image.
package struct UnitClues: Sendable {
  /// Names, with or without folder and ending.
  package var names: TextColumn
  /// Ids of the sources they were made from, empty texts for none; without texts where none is known.
  package var sources: TextColumn
  /// Groups of nearly equal image vectors, by number; empty where vectors are not known, `nil` for
  /// images that are alone.
  package var vectors: [Int?]
  /// Cluster of each; -1 for none.
  package var clusters: [Int32]
  /// Places on the map; not finite where unknown.
  package var xs: [Double]
  /// See ``xs``.
  package var ys: [Double]
  /// Scores, not finite where unknown: they only confirm what names suggest.
  package var scores: [Double]

  /// Clues of as many images as `names` has.
  package init(
    names: TextColumn, sources: TextColumn = TextColumn(), vectors: [Int?] = [],
    clusters: [Int32], xs: [Double], ys: [Double], scores: [Double]
  ) {
    precondition(
      [clusters.count, xs.count, ys.count, scores.count].allSatisfy { $0 == names.count }
        && [sources.count, vectors.count].allSatisfy { $0 == 0 || $0 == names.count },
      "columns must have equal lengths")
    self.names = names
    self.sources = sources
    self.vectors = vectors
    self.clusters = clusters
    self.xs = xs
    self.ys = ys
    self.scores = scores
  }
}
