/// Effects that scatter around an overall mean: the random-effects model by moments.
///
/// R. DerSimonian and N. Laird (1986), "Meta-analysis in clinical trials", eqs. 2 to 4: with fixed
/// weights w = 1 / v, Q = Σ w (y - ȳ)² and tau² = max(0, (Q - (k - 1)) / (Σ w - Σ w² / Σ w)).
package struct RandomEffects: Sendable, Equatable {
  /// Variance between the true effects, 0 or more.
  package let betweenVariance: Double
  /// Mean of the true effects, weighted by 1 / (v + tau²).
  package let mean: Double
  /// Variance of that mean: 1 / Σ 1 / (v + tau²).
  package let meanVariance: Double
  /// Cochran's Q, the weighted squared scatter; `nil` when a variance is 0.
  package let heterogeneity: Double?

  /// Fits effects with known sampling variances; `nil` when there is none.
  ///
  /// When a sampling variance is 0 the weights have no meaning: the mean is then unweighted and the
  /// between-variance is the effects' own variance less the mean sampling variance (Hedges' moment
  /// estimate), floored at 0. One effect alone has between-variance 0.
  package init?(effects: [Double], variances: [Double]) {
    precondition(effects.count == variances.count, "every effect needs a variance")
    guard !effects.isEmpty else { return nil }
    if variances.allSatisfy({ $0 > 0 }) {
      self.init(weighted: effects, variances)
    } else {
      self.init(unweighted: effects, variances)
    }
  }

  private init(weighted effects: [Double], _ variances: [Double]) {
    let weights = variances.map { 1 / $0 }
    let total = weights.reduce(0, +)
    let fixed = weightedMean(effects, weights)
    let scatter = zip(effects, weights).reduce(0) { sum, pair in
      sum + pair.1 * (pair.0 - fixed) * (pair.0 - fixed)
    }
    let scale = total - weights.reduce(0) { $0 + $1 * $1 } / total
    let excess = scatter - Double(effects.count - 1)
    betweenVariance = effects.count > 1 && scale > 0 ? max(0, excess / scale) : 0
    let between = betweenVariance
    let randomWeights = variances.map { 1 / ($0 + between) }
    mean = weightedMean(effects, randomWeights)
    meanVariance = 1 / randomWeights.reduce(0, +)
    heterogeneity = scatter
  }

  private init(unweighted effects: [Double], _ variances: [Double]) {
    let count = Double(effects.count)
    mean = effects.reduce(0, +) / count
    let centre = mean
    let sampling = variances.reduce(0, +) / count
    let spread = effects.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    betweenVariance = count > 1 ? max(0, spread / (count - 1) - sampling) : 0
    meanVariance = (betweenVariance + sampling) / count
    heterogeneity = nil
  }
}

private func weightedMean(_ values: [Double], _ weights: [Double]) -> Double {
  zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
}
