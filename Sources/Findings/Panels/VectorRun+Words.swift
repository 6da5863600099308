package import ModelEvaluation
package import PlainText

/// What is said of other least sizes of a cluster.
extension VectorRun {
  /// At which of the sizes most clusters tell something, and how this report's compares.
  ///
  /// - Parameter used: The least size of the report's clusters.
  package func sentence(used: Int?) -> ShownText? {
    guard let first = sizes.first else { return nil }
    let best = sizes.reduce(first) { $1.telling > $0.telling ? $1 : $0 }
    guard best.telling > 0 else {
      return "At no size that was tried there is a cluster in which an F1 gap of 0.25 shows."
    }
    let most: ShownText =
      "Most clusters in which an F1 gap of 0.25 shows, \(NumberText.count(best.telling)) of "
      + "\(NumberText.count(best.clusters)), are there at a least size of "
      + NumberText.count(best.minClusterSize)
    guard let own = sizes.first(where: { $0.minClusterSize == used }),
      own.minClusterSize != best.minClusterSize
    else { return most + "." }
    return most + "; this report has \(NumberText.count(own.minClusterSize)), with "
      + "\(NumberText.count(own.telling)) of \(NumberText.count(own.clusters))."
  }

  /// The first and the last size, and what they give.
  package var sizesInWords: ShownText {
    guard let first = sizes.first, let last = sizes.last else { return "" }
    return "Least sizes from \(Self.words(first)), to \(Self.words(last))."
  }

  private static func words(_ size: Size) -> ShownText {
    "\(NumberText.count(size.minClusterSize, "image")), which give "
      + "\(NumberText.count(size.clusters, "cluster")) and leave "
      + "\(NumberText.percentage(size.noiseRatio)) of the images in none"
  }
}
