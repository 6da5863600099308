/// What the service states about the F1 of a cluster's images.
struct MadeMetrics {
  private let scores: [Double]

  init(_ scores: [Double]) { self.scores = scores }

  /// As an object, or `null` for no images.
  var json: String {
    guard let least = scores.min(), let greatest = scores.max() else { return "null" }
    let mean = mean(scores)
    let deviation = self.mean(scores.map { ($0 - mean) * ($0 - mean) }).squareRoot()
    return """
      {"f1Mean": \(mean), "f1Std": \(deviation), "f1Min": \(least), "f1Max": \(greatest),
      "precisionMean": \(mean), "recallMean": \(mean)}
      """
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
}
