/// Takes differences of spread out of the scores of a map, so that they may be dealt anew over it.
///
/// Where some kinds of images score evenly and others do not, the weakest neighbourhood of a dealt map
/// is milder than that of the true one, and a scan cries wolf. Each deficit is therefore divided by
/// the standard deviation around it: of the 20 images before and after it in the order of the
/// tree, which keeps neighbours together, about their own mean, moderated as in ``ModeratedMean``.
enum LocalSpread {
  /// Images on each side that the spread is taken from.
  static let reach = 10
  /// Degrees of freedom that the spread of all images weighs.
  static let weight = 20.0

  /// The deficits, given in tree order, over the spread around them; mean 0.
  static func standardised(_ deficits: [Double]) -> [Double] {
    let count = Double(deficits.count)
    let variance = deficits.reduce(0) { $0 + $1 * $1 } / max(count, 1)
    guard variance > 0 else { return deficits }
    var sums = [0.0]
    var squares = [0.0]
    for (place, deficit) in deficits.enumerated() {
      sums.append(sums[place] + deficit)
      squares.append(squares[place] + deficit * deficit)
    }
    let scaled = deficits.indices.map { place -> Double in
      let low = max(place - reach, 0)
      let high = min(place + reach + 1, deficits.count)
      let n = Double(high - low)
      let sum = sums[high] - sums[low]
      let within = max(squares[high] - squares[low] - sum * sum / n, 0)
      return deficits[place] / ((weight * variance + within) / (weight + n - 1)).squareRoot()
    }
    let mean = scaled.reduce(0, +) / max(count, 1)
    return scaled.map { $0 - mean }
  }
}
