/// Empty space cut out of an axis, so that one far island does not squeeze all else into a corner.
///
/// A gap between neighbouring values is cut when it is longer than 1.5 times all that is left of the
/// axis without such gaps; a part of it stays, the same for all.
///
/// ```swift
/// let cuts = AxisCuts([0, 1, 2, 100, 101])
/// let near = cuts(100)
/// ```
package struct AxisCuts: Sendable, Equatable {
  /// A gap that was cut.
  package struct Cut: Sendable, Equatable {
    /// The last value before the gap.
    package let lower: Double
    /// The first value after it.
    package let upper: Double
  }

  /// The gaps, from the least value to the greatest.
  package let cuts: [Cut]
  /// Length that stays of each gap.
  package let kept: Double

  /// Fewer values show no shape that a gap could squeeze.
  private static let fewest = 20
  private static let share = 0.15

  /// Finds the gaps in columns of values; values that are not finite are left out.
  package init(_ values: [Double]) {
    var spans = values.count >= Self.fewest ? [Self.extent(values)].compactMap(\.self) : []
    var content = 0.0
    // A first look finds gaps as wide as a cell; what lies between them is looked at more closely.
    for _ in 0..<3 {
      let parts = spans.flatMap { Self.parts(of: values, in: $0) }
      let found = Self.split(parts)
      guard !found.isEmpty, found.count > spans.count else { break }
      spans = found
      content = found.reduce(0) { $0 + $1.upper - $1.lower }
    }
    cuts = zip(spans, spans.dropFirst()).map { Cut(lower: $0.upper, upper: $1.lower) }
    kept = content * Self.share
  }

  /// Where a value stands after the cuts.
  package func callAsFunction(_ value: Double) -> Double {
    cuts.reduce(value) { place, cut in
      value >= cut.upper ? place - (cut.upper - cut.lower - kept) : place
    }
  }

  /// For each cut the middle of what is left of it.
  package var middles: [Double] { cuts.map { self($0.lower) + kept / 2 } }

  /// How many times as long the longest gap is as it is drawn.
  package var factor: Double {
    let longest = cuts.map { $0.upper - $0.lower }.max() ?? 0
    return kept > 0 ? longest / kept : 1
  }
}

extension AxisCuts {
  /// A stretch of the axis from one value to another.
  private typealias Span = (lower: Double, upper: Double)

  private static let cellCount = 1_024
  /// More gaps than this are how the values lie, not islands far from the rest.
  private static let mostCuts = 4

  private static func extent(_ values: [Double]) -> Span? {
    var span = (lower: Double.infinity, upper: -Double.infinity)
    for value in values where value.isFinite {
      span = (min(span.lower, value), max(span.upper, value))
    }
    return span.lower < span.upper && (span.upper - span.lower).isFinite ? span : nil
  }

  /// The values of a stretch gathered in cells: the extent of each cell that holds one.
  private static func parts(of values: [Double], in span: Span) -> [Span] {
    let width = (span.upper - span.lower) / Double(cellCount)
    guard width > 0 else { return [span] }
    var cells = [Span?](repeating: nil, count: cellCount)
    for value in values where value >= span.lower && value <= span.upper {
      let cell = min(cellCount - 1, Int((value - span.lower) / width))
      let known = cells[cell] ?? (value, value)
      cells[cell] = (min(known.lower, value), max(known.upper, value))
    }
    return cells.compactMap(\.self)
  }

  /// The parts joined to stretches between the gaps that are long enough to be cut.
  private static func split(_ parts: [Span]) -> [Span] {
    guard let first = parts.first, let last = parts.last else { return [] }
    let gaps = zip(parts, parts.dropFirst()).map { $1.lower - $0.upper }.sorted(by: >)
    var rest = last.upper - first.lower
    var shortest = Double.infinity
    for gap in gaps.prefix(mostCuts) {
      rest -= gap
      if rest > 0, gap > 1.5 * rest { shortest = gap }
    }
    return parts.dropFirst().reduce(into: [first]) { joined, part in
      if part.lower - joined[joined.count - 1].upper >= shortest {
        joined.append(part)
      } else {
        joined[joined.count - 1].upper = part.upper
      }
    }
  }
}
