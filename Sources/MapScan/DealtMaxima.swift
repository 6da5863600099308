/// Greatest statistics of maps whose scores were dealt anew, no more of them than the answer asks for.
///
/// The draw stops once so many maps were at least as weak as the true one that it cannot be said to be
/// weak (J. Besag and P. Clifford 1991, "Sequential Monte Carlo p-values"). Where only the answer at one
/// level is wanted, it also stops as soon as ``GumbelTail`` settles that for every peak.
struct DealtMaxima {
  /// The statistics, in the order of the draw.
  private(set) var statistics: [Double] = []
  /// Whether enough maps were at least as weak as the true one.
  private(set) var isStopped = false

  private let observed: [Double]
  private let images: Int
  private let level: Double?

  /// Maps that are dealt before the draw is looked at.
  static let batch = 8

  /// Deals maps.
  ///
  /// - Parameters:
  ///   - observed: Statistics of the true map's peaks, strongest first.
  ///   - images: Number of images.
  ///   - level: Level that p values will be compared with; `nil` where they are wanted for themselves.
  ///   - most: Most maps.
  ///   - deal: Deals the next maps, ``batch`` of them; gives the greatest statistic of each.
  init(
    against observed: [Double], images: Int, level: Double?, most: Int, deal: () -> [Double]
  ) {
    self.observed = observed
    self.images = images
    self.level = level
    guard !observed.isEmpty else { return }
    while statistics.count < most, !isStopped, !isSettled {
      statistics += deal().prefix(most - statistics.count)
      stopIfEnough()
    }
  }

  /// Maps at least as weak after which no more are drawn: 10, or 4 where only the answer at a level below
  /// a twentieth is wanted, which even 99 maps do not reach then.
  private var enough: Int { level.map { $0 < 0.05 } == true ? 4 : 10 }

  /// Forgets what was drawn beyond the last map that was needed.
  private mutating func stopIfEnough() {
    let beyond = statistics.indices.filter { statistics[$0] >= observed[0] }
    guard beyond.count >= enough else { return }
    statistics.removeSubrange((beyond[enough - 1] + 1)...)
    isStopped = true
  }

  private var isSettled: Bool {
    guard let level, let tail else { return false }
    return observed.allSatisfy { tail.isSettled($0.logLikelihoodRatio(of: images), at: level) }
  }

  private var tail: GumbelTail? {
    isStopped ? nil : GumbelTail(statistics.map { $0.logLikelihoodRatio(of: images) })
  }

  /// P value of each peak.
  var pValues: [Double] {
    let tail = tail
    return observed.map { statistic in
      tail?.share(beyond: statistic.logLikelihoodRatio(of: images)) ?? share(beyond: statistic)
    }
  }

  private func share(beyond statistic: Double) -> Double {
    let beyond = statistics.count { $0 >= statistic }
    return isStopped
      ? Double(beyond) / Double(statistics.count)
      : Double(beyond + 1) / Double(statistics.count + 1)
  }
}
