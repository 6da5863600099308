import ClusterStatistics

/// Many evaluations without any weak cluster, or with three, judged.
struct ClusterSimulation {
  var shape: Shape
  var model: ScoreModel
  var weakClusters: Int
  var runs: Int

  /// What came of all runs.
  struct Outcome {
    /// Runs that call any cluster weak, strong, either.
    var runsWithWeak = 0
    var runsWithStrong = 0
    var runsWithCall = 0
    /// The same by Welch's test without the guard.
    var runsWithUnguardedCall = 0
    /// Clusters called weak: rightly, and in all.
    var rightCalls = 0
    var calls = 0
    /// Clusters with an interval, and whose true mean lies in the raw and in the shrunken one.
    var intervals = 0
    var rawCovered = 0
    var shrunkenCovered = 0
    /// Truly weak clusters among the last three by raw and by shrunken mean.
    var rawBottom = 0
    var shrunkenBottom = 0
  }

  func run(seed: UInt64) -> Outcome {
    var generator = SplitMix64(seed: seed)
    var outcome = Outcome()
    for _ in 0..<runs {
      var sizes = shape.sizes(&generator)
      // Truly weak clusters come first; which place they have makes no difference.
      for weak in 0..<weakClusters { sizes[weak] = max(sizes[weak], 8) }
      let clusters = sizes.enumerated().map { index, size in
        sample(size, mean: index < weakClusters ? 0.50 : 0.75, &generator)
      }
      let unclustered = sample(shape.unclustered, mean: 0.75, &generator)
      outcome.add(Judgement(clusters, unclustered: unclustered), weakClusters)
    }
    return outcome
  }

  private func sample(_ size: Int, mean: Double, _ generator: inout SplitMix64) -> Sample? {
    Sample(model.draw(size, mean: mean, &generator))
  }
}

extension ClusterSimulation.Outcome {
  fileprivate mutating func add(_ judgement: Judgement, _ weakClusters: Int) {
    let clusters = judgement.clusters
    let weak = clusters.indices.filter { clusters[$0].verdict == .weak }
    if !weak.isEmpty { runsWithWeak += 1 }
    let isAnyStrong = clusters.contains { $0.verdict == .strong }
    if isAnyStrong { runsWithStrong += 1 }
    if isAnyStrong || !weak.isEmpty { runsWithCall += 1 }
    if isAnyCalledWithoutGuard(clusters) { runsWithUnguardedCall += 1 }
    calls += weak.count
    rightCalls += weak.count { $0 < weakClusters }
    addCoverage(clusters, weakClusters)
    rawBottom += bottomThree(clusters.map { $0.sample?.mean ?? 1 }, weakClusters)
    shrunkenBottom += bottomThree(clusters.map { $0.shrunken?.mean ?? 1 }, weakClusters)
  }

  private mutating func addCoverage(_ clusters: [ClusterJudgement], _ weakClusters: Int) {
    for (index, cluster) in clusters.enumerated() {
      guard let raw = cluster.interval, let shrunken = cluster.shrunken?.interval else { continue }
      let mean = index < weakClusters ? 0.50 : 0.75
      intervals += 1
      if raw.contains(mean) { rawCovered += 1 }
      if shrunken.contains(mean) { shrunkenCovered += 1 }
    }
  }

  private func isAnyCalledWithoutGuard(_ clusters: [ClusterJudgement]) -> Bool {
    let pValues = clusters.map { cluster -> Double? in
      guard cluster.test != nil, let sample = cluster.sample, let rest = cluster.rest else {
        return nil
      }
      return WelchTest(sample, rest)?.pValue
    }
    return BenjaminiHochberg.adjusted(pValues).contains { ($0 ?? 1) <= 0.10 }
  }

  private func bottomThree(_ means: [Double], _ weakClusters: Int) -> Int {
    means.indices.sorted { (means[$0], $0) < (means[$1], $1) }.prefix(3)
      .count { $0 < weakClusters }
  }
}
