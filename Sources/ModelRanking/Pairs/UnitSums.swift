/// The scores of some images summed by unit: all that the comparison of means needs.
///
/// Sums of models subtract, so that the difference of any two models costs nothing but a subtraction.
struct UnitSums {
  /// Images of each unit.
  let sizes: [Double]
  /// Sum of the scores of each unit, `sums[model][unit]`.
  let sums: [[Double]]
  /// Number of images.
  let images: Double
  /// Mean score of each model over the images.
  let means: [Double]

  /// Number of units.
  var count: Int { sizes.count }
  /// What a sum of one unit means for the mean over all: units over images.
  var scale: Double { Double(count) / images }

  /// Sums images into groups.
  ///
  /// - Parameters:
  ///   - values: Scores, `values[model][image]`.
  ///   - images: The images to take, at least one.
  ///   - groups: Group of each of them, in 0..<`count`; groups without an image are left out.
  init(_ values: [[Double]], images: [Int], groups: [Int], count: Int) {
    var sizes = [Double](repeating: 0, count: count)
    for group in groups { sizes[group] += 1 }
    let kept = sizes.indices.filter { sizes[$0] > 0 }
    self.sizes = kept.map { sizes[$0] }
    self.images = Double(images.count)
    sums = values.map { values in
      var sums = [Double](repeating: 0, count: count)
      for (image, group) in zip(images, groups) { sums[group] += values[image] }
      return kept.map { sums[$0] }
    }
    means = sums.map { $0.reduce(0, +) / Double(images.count) }
  }

  /// What is left of a unit's sum of differences when the mean difference is taken out.
  func residual(_ first: Int, _ second: Int, unit: Int) -> Double {
    sums[first][unit] - sums[second][unit] - sizes[unit] * (means[first] - means[second])
  }

  /// Sum of squares of the residuals of a pair, in the scale of the mean.
  func squares(_ first: Int, _ second: Int) -> Double {
    (0..<count).reduce(0) { sum, unit in
      let residual = residual(first, second, unit: unit)
      return sum + residual * residual
    } * scale * scale
  }

  /// Mean square of the differences of units: their variance were there no difference at all.
  func meanSquare(_ first: Int, _ second: Int) -> Double {
    (0..<count).reduce(0) { sum, unit in
      let difference = sums[first][unit] - sums[second][unit]
      return sum + difference * difference
    } * scale * scale / Double(count)
  }
}
