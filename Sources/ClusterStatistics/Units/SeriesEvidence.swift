import ModelEvaluation

/// Whether images of one series are more alike than others of their cluster.
///
/// Pairs of neighbouring numbers in one cluster are looked at, at most 2,000. For places: the share of the
/// cluster's other images that lie nearer to the first than the second does is even in 0...1 if the
/// series means nothing, so that the mean of K shares has standard deviation 1 / sqrt(12 K). For scores:
/// the mean product of the two deviations from the cluster's mean, over the variance within
/// clusters, has standard deviation 1 / sqrt(K). More than 3.3 of them (one case in 2,000) is evidence; for
/// places only if the mean share is below a quarter, for scores only if the correlation is above
/// .1: what is less does no harm.
struct SeriesEvidence {
  /// Whether there is evidence.
  private(set) var isGiven = false
  private let clues: UnitClues
  private let clusters: ImagesByCluster
  /// Some images of each cluster, to measure the others by.
  private let members: [[Int32]]

  private static let threshold = 3.3
  private static let mostPairs = 2000
  private static let nearShare = 0.25

  init(_ series: [NameSeries], _ clues: UnitClues, _ clusters: ImagesByCluster) {
    self.clues = clues
    self.clusters = clusters
    members = clusters.ids.indices.map { Self.some(clusters[$0]) }
    let pairs = pairs(series)
    isGiven = Self.isNear(pairs.compactMap(share)) || isAlike(pairs)
  }

  /// At most 400 images of a cluster, evenly: enough to measure the others by.
  private static func some(_ images: ArraySlice<Int32>) -> [Int32] {
    let step = max((images.count + 399) / 400, 1)
    return stride(from: images.startIndex, to: images.endIndex, by: step).map { images[$0] }
  }

  /// Neighbouring numbers in one cluster, spread over all series where there are many.
  private func pairs(_ series: [NameSeries]) -> [(Int, Int)] {
    var count = 0
    eachPair(of: series) { _, _ in count += 1 }
    let step = max((count + Self.mostPairs - 1) / Self.mostPairs, 1)
    var (number, pairs) = (0, [(Int, Int)]())
    eachPair(of: series) { one, other in
      if number % step == 0 { pairs.append((one, other)) }
      number += 1
    }
    return pairs
  }

  private func eachPair(of series: [NameSeries], _ use: (Int, Int) -> Void) {
    for one in series {
      for (first, second) in zip(one.images, one.images.dropFirst())
      where clues.clusters[first] >= 0 && clues.clusters[first] == clues.clusters[second] {
        use(first, second)
      }
    }
  }

  /// Share of the other images of a cluster that are nearer to the first than the second is.
  private func share(_ pair: (Int, Int)) -> Double? {
    let distance = distance(pair.0, pair.1)
    let place = Int(clusters.places[pair.0])
    guard distance.isFinite, place >= 0 else { return nil }
    var (count, nearer) = (0, 0.0)
    for member in members[place] {
      let other = Int(member)
      if other == pair.0 || other == pair.1 { continue }
      let between = self.distance(pair.0, other)
      nearer += between < distance ? 1 : between == distance ? 0.5 : 0
      count += 1
    }
    return count >= 4 ? (nearer + 0.5) / Double(count + 1) : nil
  }

  private func distance(_ one: Int, _ other: Int) -> Double {
    let (x, y) = (clues.xs[one] - clues.xs[other], clues.ys[one] - clues.ys[other])
    return x * x + y * y
  }

  private static func isNear(_ shares: [Double]) -> Bool {
    guard !shares.isEmpty else { return false }
    let mean = shares.reduce(0, +) / Double(shares.count)
    return mean < nearShare && (0.5 - mean) * (12 * Double(shares.count)).squareRoot() > threshold
  }

  private func isAlike(_ pairs: [(Int, Int)]) -> Bool {
    let means = members.map { images in
      Sample(images.lazy.map { clues.scores[Int($0)] })?.mean ?? .nan
    }
    func deviation(_ image: Int) -> Double {
      let place = Int(clusters.places[image])
      return place >= 0 ? clues.scores[image] - means[place] : .nan
    }
    let products = pairs.map { deviation($0.0) * deviation($0.1) }.filter(\.isFinite)
    guard !products.isEmpty else { return false }
    let variance = variance(deviation)
    guard variance > 0 else { return false }
    let correlation = products.reduce(0, +) / Double(products.count) / variance
    return correlation > 0.1
      && correlation * Double(products.count).squareRoot() > Self.threshold
  }

  /// Mean square of the deviations of all images that have one.
  private func variance(_ deviation: (Int) -> Double) -> Double {
    var (sum, count) = (0.0, 0)
    for image in clues.scores.indices {
      let own = deviation(image)
      guard own.isFinite else { continue }
      sum += own * own
      count += 1
    }
    return sum / Double(max(count, 1))
  }

  /// A series cut where the next image lies in another cluster or not among the nearest quarter.
  func runs(of series: NameSeries) -> [NameSeries] {
    var runs: [NameSeries] = []
    for image in series.images {
      if let last = runs.last?.images.last, clues.clusters[last] == clues.clusters[image],
        clues.clusters[image] >= 0, (share((last, image)) ?? 0) < Self.nearShare
      {
        runs[runs.count - 1].images.append(image)
      } else {
        runs.append(NameSeries(images: [image], saysFrames: series.saysFrames))
      }
    }
    return runs
  }
}
