/// Why models cannot be ranked.
package enum RankingFault: Error, Equatable {
  /// Evaluations without per-image records; their positions.
  case noRecords([Int])
  /// Models are of different projects.
  case projects([RankingConcern.Stated])
  /// Models do different tasks.
  case tasks([RankingConcern.Stated])
  /// A model shares too few images with the first: under a tenth of the smaller evaluation.
  case tooFewShared(model: Int, shared: Int, images: Int, imagesOfFirst: Int)
  /// All models together share fewer than two images with an F1 of each.
  case nothingMeasured(common: Int)
}
