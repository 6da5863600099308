import Glibc

/// Round values in an interval, by the algorithm of d3-array (`ticks`, `nice`): steps are 1, 2 or 5
/// times a power of ten.
package enum Ticks {
  /// Round values from start to end, both included when round themselves.
  ///
  /// Descending intervals give descending values. One value when the ends are equal, none when an
  /// end is not finite or no tick is asked for.
  package static func values(from start: Double, to end: Double, count: Int) -> [Double] {
    guard start.isFinite, end.isFinite, count > 0 else { return [] }
    if start == end { return [start] }
    if start > end { return values(from: end, to: start, count: count).reversed() }
    guard let spec = spec(start, end, Double(count)), spec.last >= spec.first else { return [] }
    return stride(from: spec.first, through: spec.last, by: 1).map { index in
      spec.increment < 0 ? index / -spec.increment : index * spec.increment
    }
  }

  /// Distance between neighbouring ticks; 0 when there is none.
  package static func step(from start: Double, to end: Double, count: Int) -> Double {
    let (low, high) = (min(start, end), max(start, end))
    guard low.isFinite, high.isFinite, low < high, count > 0,
      let spec = spec(low, high, Double(count))
    else { return 0 }
    return spec.increment < 0 ? 1 / -spec.increment : spec.increment
  }

  /// The interval widened to round ends; unchanged when it has no extent.
  package static func nice(
    from start: Double, to end: Double, count: Int
  ) -> (start: Double, end: Double) {
    if start > end {
      let widened = nice(from: end, to: start, count: count)
      return (widened.end, widened.start)
    }
    var (low, high) = (start, end)
    var last = 0.0
    for _ in 0..<10 {
      guard low.isFinite, high.isFinite, low < high,
        let spec = spec(low, high, Double(count)), spec.increment != last
      else { break }
      last = spec.increment
      low = round(low, by: last, .down)
      high = round(high, by: last, .up)
    }
    return (low, high)
  }

  /// First and last multiple of the increment; a negative increment stands for its reciprocal, which
  /// keeps decimal fractions exact.
  private struct Spec {
    var first: Double
    var last: Double
    var increment: Double
  }

  private static func spec(_ start: Double, _ end: Double, _ count: Double) -> Spec? {
    let step = (end - start) / max(1, count)
    guard step > 0, step.isFinite else { return nil }
    let power = log10(step).rounded(.down)
    let error = step / pow(10, power)
    let factor =
      error >= 50.squareRoot()
      ? 10.0 : error >= 10.squareRoot() ? 5 : error >= 2.squareRoot() ? 2 : 1
    let increment = power < 0 ? -(pow(10, -power) / factor) : pow(10, power) * factor
    guard increment.isFinite, increment != 0 else { return nil }
    var first = multiple(start, increment).rounded()
    var last = multiple(end, increment).rounded()
    if value(first, increment) < start { first += 1 }
    if value(last, increment) > end { last -= 1 }
    if last < first, count < 2 { return spec(start, end, count * 2) }
    return Spec(first: first, last: last, increment: increment)
  }

  private static func multiple(_ value: Double, _ increment: Double) -> Double {
    increment < 0 ? value * -increment : value / increment
  }

  private static func value(_ multiple: Double, _ increment: Double) -> Double {
    increment < 0 ? multiple / -increment : multiple * increment
  }

  private static func round(
    _ number: Double, by increment: Double, _ rule: FloatingPointRoundingRule
  ) -> Double {
    value(multiple(number, increment).rounded(rule), increment)
  }
}
