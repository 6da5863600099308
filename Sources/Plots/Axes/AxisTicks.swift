import PlainText
import Scales

/// Places and texts of an axis' ticks.
enum AxisTicks {
  /// Most ticks of an axis that is told none.
  static let most = 8

  static func make(
    scale: LinearScale, ticks: [Double]?, isInteger: Bool
  ) -> (places: [Double], texts: [ShownText]) {
    let (start, end) = scale.domain
    var places = ticks ?? scale.ticks(count: 5)
    if isInteger { places = places.filter { $0 == $0.rounded() } }
    let step = zip(places, places.dropFirst()).map { abs($1 - $0) }.min()
    return (
      places,
      TickLabels.texts(for: places, step: step ?? Ticks.step(from: start, to: end, count: 5))
    )
  }
}
