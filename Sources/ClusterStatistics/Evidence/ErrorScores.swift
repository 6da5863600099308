/// What each image did wrong and how much of it could have gone wrong.
///
/// The share of errors, Σ errors / Σ weights, is 1 - F1: from counts (FP + FN) / (2 TP + FP + FN), the
/// complement of the F1 pooled over objects, else the mean of 1 - F1 of the images.
package struct ErrorScores: Sendable, Equatable {
  /// Errors of each image.
  package let errors: [Double]
  /// What they are a share of; 0 for images that tell nothing.
  package let weights: [Double]
  /// Whether errors are counted, so that their spread goes with their share.
  package let isCounted: Bool
  /// Stratum of each image, 0 or more, such as its split; empty where all are of one kind.
  package var strata: [Int32] = []

  /// From the counts of each image; one without any object or detection tells nothing.
  package init(
    truePositives: [Double], falsePositives: [Double], falseNegatives: [Double]
  ) {
    precondition(
      truePositives.count == falsePositives.count && truePositives.count == falseNegatives.count,
      "columns must have equal lengths")
    errors = zip(falsePositives, falseNegatives).map { $0 + $1 }
    weights = zip(truePositives, errors).map { 2 * $0 + $1 }
    isCounted = true
  }

  /// From the F1 of each image; one that is not finite tells nothing.
  package init(f1: [Double]) {
    errors = f1.map { $0.isFinite ? 1 - $0 : 0 }
    weights = f1.map { $0.isFinite ? 1 : 0 }
    isCounted = false
  }

  /// Whether an image tells anything.
  package func tells(_ image: Int) -> Bool { weights[image] > 0 && errors[image].isFinite }

  /// Errors beyond those that the share of an image's stratum suggests; 0 where it tells nothing.
  ///
  /// Training images do better than others, so that a cluster with few of them would look weak.
  package var excess: [Double] {
    precondition(strata.isEmpty || strata.count == errors.count, "every image needs a stratum")
    var sums = [(errors: Double, weights: Double)](
      repeating: (0, 0), count: Int(strata.max() ?? 0) + 1)
    func stratum(_ image: Int) -> Int { strata.isEmpty ? 0 : Int(strata[image]) }
    for image in errors.indices where tells(image) {
      sums[stratum(image)].errors += errors[image]
      sums[stratum(image)].weights += weights[image]
    }
    let shares = sums.map { $0.weights > 0 ? $0.errors / $0.weights : 0 }
    return errors.indices.map { errors[$0] - shares[stratum($0)] * weights[$0] }
  }

  /// Share of errors over all images, 0...1; 0 where no image tells anything.
  package var share: Double {
    let sums = errors.indices.filter(tells).reduce(into: (0.0, 0.0)) { sums, image in
      sums.0 += errors[image]
      sums.1 += weights[image]
    }
    return sums.1 > 0 ? sums.0 / sums.1 : 0
  }
}
