import CKernels

/// How membership falls with distance in the embedding: 1 / (1 + a d^2b), fitted to a curve that is 1 up
/// to `minDist` and then falls exponentially over `spread` (umap-learn's `find_ab_params`).
package struct DistanceCurve: Sendable, Equatable {
  /// Scale of the curve.
  package private(set) var a = 1.0
  /// Steepness of the curve.
  package private(set) var b = 1.0

  /// Fits the curve by Levenberg's and Marquardt's method at 300 distances up to three times the spread.
  package init(minDist: Double, spread: Double) {
    let distances = (0..<300).map { Double($0) * 3 * spread / 299 }
    let wanted = distances.map { $0 < minDist ? 1 : ck_exp(-($0 - minDist) / spread) }
    var damping = 1e-3
    var normal = normalEquations(distances, wanted)
    for _ in 0..<200 {
      let next = stepped(normal, damping: damping)
      let equations = next.normalEquations(distances, wanted)
      guard next.a > 0, next.b > 0, equations.error < normal.error else {
        damping *= 4
        if damping > 1e12 { break }
        continue
      }
      let gain = normal.error - equations.error
      (self, normal, damping) = (next, equations, damping / 4)
      if gain < 1e-18 * normal.error { break }
    }
  }

  /// The curve at a distance.
  private func value(_ distance: Double) -> Double {
    distance == 0 ? 1 : 1 / (1 + a * ck_exp(2 * b * ck_log(distance)))
  }

  /// J^T J, J^T r and the sum of squares of the residuals r.
  private struct NormalEquations {
    var (aa, ab, bb, ra, rb, error) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
  }

  private func normalEquations(_ distances: [Double], _ wanted: [Double]) -> NormalEquations {
    var sums = NormalEquations()
    for (distance, wanted) in zip(distances, wanted) {
      let value = value(distance)
      let residual = wanted - value
      // d/da = -v^2 d^2b = -v (1 - v) / a, d/db = -2 v (1 - v) log d.
      let slope = value * (1 - value)
      let (da, db) = distance == 0 ? (0, 0) : (-slope / a, -2 * slope * ck_log(distance))
      sums.aa += da * da
      sums.ab += da * db
      sums.bb += db * db
      sums.ra += da * residual
      sums.rb += db * residual
      sums.error += residual * residual
    }
    return sums
  }

  private func stepped(_ sums: NormalEquations, damping: Double) -> DistanceCurve {
    let (aa, bb) = (sums.aa * (1 + damping), sums.bb * (1 + damping))
    let determinant = aa * bb - sums.ab * sums.ab
    var next = self
    next.a += (sums.ra * bb - sums.rb * sums.ab) / determinant
    next.b += (sums.rb * aa - sums.ra * sums.ab) / determinant
    return next
  }
}
