import ClusterStatistics
import Glibc
package import Parallel

/// A search for weak neighbourhoods on the map, whatever the borders of clusters.
///
/// Every image with its k nearest, k from 5 to a fifth of the images, is a candidate; the strongest
/// standardised deficit of F1 wins. The idea is M. Kulldorff's (1997), "A spatial scan statistic"; the
/// statistic that of the normal model (M. Kulldorff, L. Huang, K. Konty 2009, "A scan statistic for
/// continuous data based on the normal probability model"): their log-likelihood ratio rises with
/// the standardised deficit z as -n / 2 log(1 - z² / (n - 1)), so that both have the same maximum.
///
/// Significance: scores are dealt anew to the images, seeded, and the weakest neighbourhood of each
/// such map is compared. The maximum over all candidates pays for having looked everywhere, and
/// permutation makes it right for skewed scores. The draw stops early, as ``DealtMaxima`` says; where the
/// map is rarely equalled the tail is that of ``GumbelTail``, so that 99 maps do for 999.
///
/// Further neighbourhoods share no image with stronger ones and are compared with the same maxima,
/// which makes their p values cautious (Kulldorff 1997, section 5). Rows in another order give the
/// same result, up to images alike in place and score. Work is bounded by ``ScanBudget``.
package struct NeighbourhoodScan: Sendable, Equatable {
  /// Neighbourhoods found, strongest first, whatever their p value; empty when all scores are equal.
  package let neighbourhoods: [WeakNeighbourhood]
  /// Permutations drawn.
  package let permutations: Int
  /// Images that have a place and a score.
  package let imageCount: Int
  /// Images that were tried as a centre.
  package let centreCount: Int
  /// Most images that a neighbourhood could have.
  package let largestNeighbourhood: Int

  /// How the spread of scores is taken to be.
  package enum Spread: Sendable {
    /// The same all over the map.
    case equal
    /// Different from place to place: see ``LocalSpread``.
    case local
  }

  /// Scans a map.
  ///
  /// `nil` when fewer than five times `smallest` images have a place and a score.
  ///
  /// - Parameters:
  ///   - xs: Horizontal places; rows with a place or score that is not finite are skipped.
  ///   - ys: Vertical places.
  ///   - scores: Scores.
  ///   - smallest: Fewest images of a neighbourhood.
  ///   - limit: Most neighbourhoods to return.
  ///   - deficits: What is scanned, the higher the worse, finite where the score is; by default how far
  ///     the score lies below the mean.
  ///   - spread: Whether the spread of scores is taken to be the same all over the map.
  ///   - level: Level that p values will be compared with: then no more maps are dealt than settle that.
  ///     `nil` where p values are wanted for themselves.
  ///   - seed: Of the permutations.
  ///   - budget: How much work; by default as the number of images asks for.
  ///   - threads: Who does it; no result depends on it.
  package init?(
    xs: [Double], ys: [Double], scores: [Double], smallest: Int = 5, limit: Int = 5,
    deficits scanned: [Double]? = nil, spread: Spread = .equal, level: Double? = nil,
    seed: UInt64 = 1, budget: ScanBudget? = nil, threads: Threads = Threads()
  ) {
    precondition(
      xs.count == ys.count && xs.count == scores.count
        && (scanned == nil || xs.count == scanned?.count), "columns must have equal lengths")
    precondition(smallest > 0, "a neighbourhood has images")
    let points = Self.points(xs, ys, scores, scanned)
    guard let overall = Sample(points.map(\.value)), points.count >= 5 * smallest else {
      return nil
    }
    let budget = budget ?? ScanBudget(images: points.count)
    let largest = max(smallest, min(points.count / 5, budget.largestNeighbourhood))
    imageCount = points.count
    largestNeighbourhood = largest
    let tree = PlanarTree(points)
    guard let deficits = Self.deficits(tree, spread, largest) else {
      (neighbourhoods, permutations, centreCount) = ([], 0, 0)
      return
    }
    let plan = ScanPlan(
      images: points.count, smallest: smallest, largest: largest, budget: budget)
    let lists = NeighbourLists(tree, plan, variance: Self.variance(deficits), threads: threads)
    centreCount = plan.centres.count
    let peaks = Self.separate(lists.peaks(deficits), lists, tree, limit)
    let maxima = Self.maxima(
      lists, deficits, against: peaks.map(\.statistic), level, seed, budget.permutations, threads)
    permutations = maxima.statistics.count
    neighbourhoods = zip(peaks, maxima.pValues).compactMap { peak, p in
      WeakNeighbourhood(
        peak, members: tree.nearest(peak.size, to: peak.centre.position), tree, overall,
        pValue: p)
    }
  }
}

extension NeighbourhoodScan {
  private static func points(
    _ xs: [Double], _ ys: [Double], _ scores: [Double], _ deficits: [Double]?
  ) -> [MapPoint] {
    xs.indices.compactMap { row in
      guard xs[row].isFinite, ys[row].isFinite, scores[row].isFinite else { return nil }
      return MapPoint(
        x: xs[row], y: ys[row], value: scores[row], deficit: deficits?[row] ?? -scores[row],
        row: row)
    }
  }

  /// Deficits from their mean as whole numbers in tree order, as large as the sum of the largest
  /// neighbourhood allows in 32 bits; `nil` when all are equal.
  private static func deficits(
    _ tree: PlanarTree, _ spread: Spread, _ largest: Int
  ) -> [Int32]? {
    guard let mean = Sample(tree.points.map(\.deficit))?.mean else { return nil }
    var deficits = tree.points.map { $0.deficit - mean }
    guard deficits.contains(where: { abs($0) > 1e-9 }) else { return nil }
    if spread == .local { deficits = LocalSpread.standardised(deficits) }
    let farthest = deficits.reduce(0) { max($0, abs($1)) }
    let scale = Double(Int32.max / Int32(largest) - 1) / farthest
    return deficits.map { Int32(($0 * scale).rounded()) }
  }

  private static func variance(_ deficits: [Int32]) -> Double {
    deficits.reduce(0) { $0 + Double($1) * Double($1) } / Double(deficits.count)
  }

  /// The strongest peaks that share no image.
  private static func separate(
    _ peaks: [NeighbourLists.Peak], _ lists: NeighbourLists, _ tree: PlanarTree, _ limit: Int
  ) -> [NeighbourLists.Peak] {
    let sorted = peaks.filter { $0.statistic > 0 }
      .sorted { ($1.statistic, $0.centre.rank) < ($0.statistic, $1.centre.rank) }
    var taken = [Bool](repeating: false, count: tree.points.count)
    var separate: [NeighbourLists.Peak] = []
    for peak in sorted where separate.count < limit {
      let members = lists.members(peak)
      if members.contains(where: { taken[Int($0)] }) { continue }
      for member in members { taken[Int(member)] = true }
      separate.append(peak)
    }
    return separate
  }

  private static func maxima(
    _ lists: NeighbourLists, _ deficits: [Int32], against observed: [Double], _ level: Double?,
    _ seed: UInt64, _ most: Int, _ threads: Threads
  ) -> DealtMaxima {
    var maps: DealtMaps?
    return DealtMaxima(against: observed, images: deficits.count, level: level, most: most) {
      if maps == nil {
        maps = DealtMaps(deficits, seed: seed, threads: threads)
      } else {
        maps?.dealAnew()
      }
      return maps.map(lists.greatest) ?? []
    }
  }
}

extension WeakNeighbourhood {
  fileprivate init?(
    _ peak: NeighbourLists.Peak, members: [Int32], _ tree: PlanarTree, _ overall: Sample,
    pValue: Double
  ) {
    let points = members.map { tree.points[Int($0)] }
    guard let inside = Sample(points.map(\.value)), let outside = overall.removing(inside) else {
      return nil
    }
    self.init(
      centre: points[0].row, members: points.map(\.row), inside: inside, outside: outside,
      statistic: peak.statistic,
      logLikelihoodRatio: peak.statistic.logLikelihoodRatio(of: overall.count), pValue: pValue)
  }
}

extension Double {
  /// Log-likelihood ratio of a standardised deficit among so many images.
  func logLikelihoodRatio(of images: Int) -> Double {
    -0.5 * Double(images) * log1p(-min(self * self / Double(images - 1), 1))
  }
}
