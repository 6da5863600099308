import CKernels
import Neighbors
import Parallel

/// The scale of each row's neighbourhood, so that each holds the same amount of membership
/// (McInnes, Healy, Melville 2018, algorithm 3; umap-learn's `smooth_knn_dist`).
struct SmoothDistances {
  /// Distance up to which membership is 1: that of the nearest neighbour, as a rule.
  private(set) var rhos: [Float]
  /// How fast membership falls beyond.
  private(set) var sigmas: [Float]

  private static let iterations = 64
  private static let tolerance = 1e-5
  /// The least sigma as a share of the mean distance.
  private static let leastShare = 1e-3

  /// Fits the scales of all rows; the sum of memberships is log2 of the neighbourhood, the row with it.
  init(_ graph: NeighborGraph, localConnectivity: Double, execution: Execution) {
    rhos = Array(repeating: 0, count: graph.rows)
    sigmas = Array(repeating: 0, count: graph.rows)
    let mean = Self.mean(graph.distances[...], neighborhoods: graph.rows)
    let target = ck_log(Double(graph.neighbors + 1)) / ck_log(2)
    rhos.withUnsafeMutableBufferPointer { rhos in
      sigmas.withUnsafeMutableBufferPointer { sigmas in
        execution.threads.forEach(graph.rows, by: 256) { _, rows in
          for row in rows {
            let distances = graph.distances[graph.range(ofRow: row)]
            let rho = Self.rho(distances, localConnectivity: localConnectivity)
            let sigma = Self.sigma(distances, rho: rho, target: target)
            let scale = rho > 0 ? Self.mean(distances, neighborhoods: 1) : mean
            rhos[row] = rho
            sigmas[row] = max(sigma, Float(Self.leastShare * scale))
          }
        }
      }
    }
  }

  /// The membership of a neighbour at a distance, from 0 to 1.
  func membership(distance: Float, row: Int) -> Float {
    let beyond = distance - rhos[row]
    return beyond <= 0 || sigmas[row] == 0
      ? 1 : Float(ck_exp(-Double(beyond) / Double(sigmas[row])))
  }

  /// The mean over neighbourhoods that hold their own row at distance 0.
  private static func mean(_ distances: ArraySlice<Float>, neighborhoods: Int) -> Double {
    let sum = distances.reduce(0) { $0 + Double($1) }
    return sum / Double(distances.count + neighborhoods)
  }

  /// The distance of the neighbour number `localConnectivity` that is no copy, between two where that is
  /// no whole number.
  private static func rho(_ distances: ArraySlice<Float>, localConnectivity: Double) -> Float {
    let apart = distances.drop { $0 <= 0 }
    guard let nearest = apart.first, let farthest = apart.last else { return 0 }
    guard Double(apart.count) >= localConnectivity else { return farthest }
    let whole = Int(localConnectivity)
    let part = Float(localConnectivity - Double(whole))
    guard whole > 0 else { return part * nearest }
    let rho = apart[apart.startIndex + whole - 1]
    let next = apart.startIndex + whole
    return next < apart.endIndex && Double(part) > tolerance
      ? rho + part * (apart[next] - rho) : rho
  }

  /// Halves the interval in which the sum of memberships meets the target.
  private static func sigma(_ distances: ArraySlice<Float>, rho: Float, target: Double) -> Float {
    var (low, high, sigma) = (0.0, Double.infinity, 1.0)
    for _ in 0..<iterations {
      var sum = 0.0
      for distance in distances {
        let beyond = distance - rho
        sum += beyond > 0 ? ck_exp(-Double(beyond) / sigma) : 1
      }
      if abs(sum - target) < tolerance { break }
      if sum > target { high = sigma } else { low = sigma }
      sigma = high == .infinity ? 2 * sigma : (low + high) / 2
    }
    return Float(sigma)
  }
}
