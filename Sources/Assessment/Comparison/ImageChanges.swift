import ModelEvaluation

/// Which images both evaluations hold, and which only one.
package struct ImageChanges: Sendable {
  /// The images in both, and the rows of the others.
  package let pairs: ImagePairs
  /// Pairs that trained the model in one evaluation and tested it in the other; not compared.
  package let changedSides: [ImagePairs.Pair]
  /// Scores of the new images among those that clusters are judged on.
  package let newScores: ScoreSummary
  /// Scores of the gone images among those that clusters are judged on.
  package let goneScores: ScoreSummary

  init(_ images: ImagePairs, _ scores: PairedScores, on set: SplitSet) {
    pairs = images
    changedSides = images.pairs.filter(scores.changedSides)
    newScores = Self.scores(images.new, scores.later, on: set)
    goneScores = Self.scores(images.gone, scores.earlier, on: set)
  }

  private static func scores(_ rows: [Int], _ table: ImageTable, on set: SplitSet) -> ScoreSummary {
    var scores = ScoreSummary()
    for row in rows where set.contains(table.splitName(row)) { scores.add(row, of: table) }
    return scores
  }
}
