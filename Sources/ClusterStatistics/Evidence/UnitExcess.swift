/// How many more errors the pieces of units have than their weights would suggest, in like units.
///
/// An image's excess is errors - share x weight (``ErrorScores/excess``): the score of the share of errors, so that its sum over a
/// cluster tells most of a cluster's own share (D. R. Cox and D. V. Hinkley 1974, *Theoretical
/// Statistics*, section 4.8). A piece's excess is the mean over its images, over the standard deviation
/// that a mean of so many images of one unit has (``WithinUnitCorrelation``): a video of ten
/// frames and a single picture are then alike in spread, and may be dealt anew among one another.
package struct UnitExcess: Sendable, Equatable {
  /// Pieces of the images that tell anything.
  package let pieces: UnitPieces
  /// Excess of each piece; of single images in errors.
  package let values: [Double]
  /// Correlation of the images of a piece; `nil` where every piece is one image.
  package let correlation: WithinUnitCorrelation?

  /// Excess of the pieces of `clusters` (any number for images in none) and `units`.
  package init(_ scores: ErrorScores, clusters: [Int32], units: Units) {
    let pieces = UnitPieces(clusters: clusters, units: units, isIncluded: scores.tells)
    let excess = scores.excess
    let correlation = WithinUnitCorrelation(excess, pieces)
    values = Self.standardised(excess, pieces, correlation)
    self.pieces = pieces
    self.correlation = correlation
  }

  /// Another column of the images, by piece and on the same scale.
  func standardised(_ column: [Double]) -> [Double] {
    Self.standardised(column, pieces, correlation)
  }

  private static func standardised(
    _ column: [Double], _ pieces: UnitPieces, _ correlation: WithinUnitCorrelation?
  ) -> [Double] {
    zip(pieces.sums(column), pieces.sizes).map { sum, size in
      let size = Double(size)
      return sum / size / (correlation?.meanVariance(size: size) ?? 1).squareRoot()
    }
  }
}
