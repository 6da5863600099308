extension Sample {
  /// Summaries of groups of images that come in units: means over images, spread over units.
  ///
  /// The mean of a group is that of its images. Its uncertainty is that of a ratio of sums over units
  /// (W. G. Cochran 1977, *Sampling Techniques*, section 9A.1): with U units of m images, mean y and
  /// M images in all, the values mean + U m / M (y - mean) have the group's mean, and their variance
  /// over U is the cluster-robust variance of it. ``count`` is therefore the number of units. Where
  /// every image is a unit this is ``byGroup(_:groups:groupCount:)``.
  ///
  /// - Parameters:
  ///   - values: One score an image; it must be finite where the image has a piece.
  ///   - pieces: Units within groups.
  ///   - groupCount: Number of groups; pieces of others are left out.
  package static func byUnit(
    _ values: [Double], pieces: UnitPieces, groupCount: Int
  ) -> [Sample?] {
    let sums = pieces.sums(values)
    var totals = [Double](repeating: 0, count: groupCount)
    var images = totals
    var units = totals
    for (piece, group) in pieces.clusters.enumerated() where group >= 0 && group < groupCount {
      totals[Int(group)] += sums[piece]
      images[Int(group)] += Double(pieces.sizes[piece])
      units[Int(group)] += 1
    }
    let means = zip(totals, images).map { $0 / $1 }
    let unitsPerImage = zip(units, images).map { $0 / $1 }
    let linear = pieces.clusters.enumerated().map { piece, group -> Double in
      guard group >= 0 && group < groupCount else { return .nan }
      let mean = means[Int(group)]
      let excess = sums[piece] - Double(pieces.sizes[piece]) * mean
      return mean + unitsPerImage[Int(group)] * excess
    }
    return summaries(linear, groups: pieces.clusters.lazy.map(Int.init), groupCount: groupCount)
  }

  /// The same, to the last bit, of one group whose images each are a unit; `nil` without images.
  package static func byImage(_ values: [Double]) -> Sample? {
    let mean = values.reduce(0, +) / Double(values.count)
    return Sample(values.lazy.map { mean + ($0 - mean) })
  }
}
