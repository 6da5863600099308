package import ClusterStatistics

/// F1 of several models on the same images, and what may be counted of them.
package struct ModelScores: Sendable {
  /// F1 of each image by each model, `values[model][image]`; all finite.
  package let values: [[Double]]
  /// Level of each image, 0 the strictest; a level holds the stricter ones.
  package let levels: [Int]
  /// Which images belong together.
  package let units: Units

  /// Number of models.
  package var modelCount: Int { values.count }

  /// Takes the scores of two models or more.
  package init(_ values: [[Double]], levels: [Int], units: Units) {
    precondition(
      values.allSatisfy { $0.count == levels.count } && levels.count == units.imageCount,
      "every image needs a score of each model, a level and a unit")
    self.values = values
    self.levels = levels
    self.units = units
  }

  /// The images of a level, those of the stricter ones among them.
  package func images(at level: Int) -> [Int] { levels.indices.filter { levels[$0] <= level } }
}
