package import ModelEvaluation

/// One of the models that are ranked.
package struct RankedModel: Sendable {
  /// What its evaluation says of itself.
  package let header: Header
  /// Images that it was evaluated on.
  package let images: Int
  /// Those that not all models have.
  package let leftOut: Int
  /// Its scores on each level; `nil` where that has no image.
  package let scores: [Scores?]
  /// The places that it may have, 1 the best.
  package let rank: ClosedRange<Int>

  /// Scores on the images that all models were measured on.
  package struct Scores: Sendable, Equatable {
    /// Number of images.
    package let images: Int
    /// Units that they count as.
    package let units: Int
    /// Mean of per-image F1.
    package let mean: Double
    /// 95% interval of the mean F1, over units.
    package let interval: ClosedRange<Double>
    /// Mean of per-image precision; `nil` where no image has one.
    package let precision: Double?
    /// Mean of per-image recall; `nil` where no image has one.
    package let recall: Double?
    /// F1 of all objects together; `nil` where no image carries counts.
    package let pooledF1: Double?
  }
}
