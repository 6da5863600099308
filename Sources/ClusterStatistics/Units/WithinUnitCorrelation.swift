/// How alike the values of one unit are: 0 as alike as any, 1 all the same.
///
/// The intraclass correlation of one-way analysis of variance for groups of unequal size: A. Donner
/// (1986), "A review of inference procedures for the intraclass correlation coefficient in the
/// one-way random effects model", section 2: (MSB - MSW) / (MSB + (m0 - 1) MSW) with
/// m0 = (N - Σ m² / N) / (k - 1), cut to 0...1.
package struct WithinUnitCorrelation: Sendable, Equatable {
  /// The correlation, 0...1.
  package let value: Double

  /// Correlation of the included images' values; `nil` where no piece has two images or all is in
  /// one piece.
  package init?(_ values: [Double], _ pieces: UnitPieces) {
    let sizes = pieces.sizes.map(Double.init)
    let images = sizes.reduce(0, +)
    let count = Double(pieces.count)
    guard count > 1, images > count else { return nil }
    let sums = pieces.sums(values)
    let total = sums.reduce(0, +)
    let squares = pieces.sums(values.map { $0 * $0 }).reduce(0, +)
    let between = zip(sums, sizes).reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
    let meanBetween = max(between - total * total / images, 0) / (count - 1)
    let meanWithin = max(squares - between, 0) / (images - count)
    let size = (images - sizes.reduce(0) { $0 + $1 * $1 } / images) / (count - 1)
    let whole = meanBetween + (size - 1) * meanWithin
    value = whole > 0 ? min(max((meanBetween - meanWithin) / whole, 0), 1) : 0
  }

  /// Variance of the mean of `size` such values over the variance of one.
  package func meanVariance(size: Double) -> Double { value + (1 - value) / size }
}
