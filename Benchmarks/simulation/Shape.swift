import ClusterStatistics

/// How many images in how many clusters; a twelfth of the images in none.
struct Shape {
  var images: Int
  var clusters: Int

  /// The documented example of the service.
  static let documented = Shape(images: 192, clusters: 54)
  static let larger = Shape(images: 2000, clusters: 100)

  var name: String { "\(images) images, \(clusters) clusters" }
  var unclustered: Int { images / 12 }

  /// Cluster sizes of 2 and more, skewed as HDBSCAN's are: what is left over is dealt with
  /// exponential weights.
  func sizes(_ generator: inout SplitMix64) -> [Int] {
    let weights = (0..<clusters).map { _ in ScoreModel.gamma(0.8, &generator) }
    let total = weights.reduce(0, +)
    var sizes = [Int](repeating: 2, count: clusters)
    for _ in 0..<(images - unclustered - 2 * clusters) {
      var place = Double.random(in: 0..<total, using: &generator)
      var index = 0
      while index < clusters - 1, place >= weights[index] {
        place -= weights[index]
        index += 1
      }
      sizes[index] += 1
    }
    return sizes
  }
}
