/// Mean, population deviation and range of numbers that come one by one (Welford, 1962).
package struct Spread: Sendable {
  /// Numbers that were added, NaN left out.
  package private(set) var count = 0
  /// Their mean.
  package private(set) var mean = 0.0
  /// The least of them.
  package private(set) var least = Double.infinity
  /// The greatest of them.
  package private(set) var greatest = -Double.infinity
  private var squares = 0.0

  /// Of no numbers.
  package init() {}

  /// Population standard deviation.
  package var deviation: Double { count == 0 ? 0 : (squares / Double(count)).squareRoot() }

  /// Adds a number unless it is NaN.
  package mutating func add(_ value: Double) {
    if value.isNaN { return }
    count += 1
    let difference = value - mean
    mean += difference / Double(count)
    squares += difference * (value - mean)
    least = min(least, value)
    greatest = max(greatest, value)
  }

  /// What is asked of the numbers; `nil` where there are none.
  func known(_ value: (Spread) -> Double) -> Double? { count == 0 ? nil : value(self) }
}
