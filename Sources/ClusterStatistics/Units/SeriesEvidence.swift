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
  let isGiven: Bool
  private let clues: UnitClues
  private let members: [Int32: [Int]]

  private static let threshold = 3.3
  private static let mostPairs = 2000
  private static let nearShare = 0.25

  init(_ series: [NameSeries], _ clues: UnitClues) {
    self.clues = clues
    members = Dictionary(grouping: clues.clusters.indices) { clues.clusters[$0] }
      .mapValues(Self.some)
    let pairs = Self.pairs(series, clues)
    isGiven =
      Self.isNear(pairs.compactMap { [clues, members] in Self.share($0, clues, members) })
      || Self.isAlike(pairs, clues, members)
  }

  /// At most 400 images of a cluster, evenly: enough to measure the others by.
  private static func some(_ images: [Int]) -> [Int] {
    let step = max((images.count + 399) / 400, 1)
    return stride(from: 0, to: images.count, by: step).map { images[$0] }
  }

  /// Neighbouring numbers in one cluster, spread over all series where there are many.
  private static func pairs(_ series: [NameSeries], _ clues: UnitClues) -> [(Int, Int)] {
    let all = series.flatMap { zip($0.images, $0.images.dropFirst()).map { ($0, $1) } }
      .filter { clues.clusters[$0.0] >= 0 && clues.clusters[$0.0] == clues.clusters[$0.1] }
    let step = max((all.count + mostPairs - 1) / mostPairs, 1)
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }

  /// Share of the other images of a cluster that are nearer to the first than the second is.
  private static func share(
    _ pair: (Int, Int), _ clues: UnitClues, _ members: [Int32: [Int]]
  ) -> Double? {
    let others = (members[clues.clusters[pair.0]] ?? []).filter { $0 != pair.0 && $0 != pair.1 }
    let distance = distance(pair.0, pair.1, clues)
    guard others.count >= 4, distance.isFinite else { return nil }
    let nearer = others.reduce(0.0) { sum, other in
      let between = Self.distance(pair.0, other, clues)
      return sum + (between < distance ? 1 : between == distance ? 0.5 : 0)
    }
    return (nearer + 0.5) / Double(others.count + 1)
  }

  private static func distance(_ one: Int, _ other: Int, _ clues: UnitClues) -> Double {
    let (x, y) = (clues.xs[one] - clues.xs[other], clues.ys[one] - clues.ys[other])
    return x * x + y * y
  }

  private static func isNear(_ shares: [Double]) -> Bool {
    guard !shares.isEmpty else { return false }
    let mean = shares.reduce(0, +) / Double(shares.count)
    return mean < nearShare && (0.5 - mean) * (12 * Double(shares.count)).squareRoot() > threshold
  }

  private static func isAlike(
    _ pairs: [(Int, Int)], _ clues: UnitClues, _ members: [Int32: [Int]]
  ) -> Bool {
    let means = members.mapValues { Sample($0.map { clues.scores[$0] })?.mean ?? .nan }
    let deviations = clues.scores.indices.map {
      clues.scores[$0] - (means[clues.clusters[$0]] ?? .nan)
    }
    let products = pairs.map { deviations[$0.0] * deviations[$0.1] }.filter(\.isFinite)
    let squares = deviations.filter(\.isFinite).map { $0 * $0 }
    let variance = squares.reduce(0, +) / Double(max(squares.count, 1))
    guard !products.isEmpty, variance > 0 else { return false }
    let correlation = products.reduce(0, +) / Double(products.count) / variance
    return correlation > 0.1 && correlation * Double(products.count).squareRoot() > threshold
  }

  /// A series cut where the next image lies in another cluster or not among the nearest quarter.
  func runs(of series: NameSeries) -> [NameSeries] {
    var runs: [NameSeries] = []
    for image in series.images {
      if let last = runs.last?.images.last, clues.clusters[last] == clues.clusters[image],
        clues.clusters[image] >= 0,
        (Self.share((last, image), clues, members) ?? 0) < Self.nearShare
      {
        runs[runs.count - 1].images.append(image)
      } else {
        runs.append(NameSeries(images: [image], saysFrames: series.saysFrames))
      }
    }
    return runs
  }
}
