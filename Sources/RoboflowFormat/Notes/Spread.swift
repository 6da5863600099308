/// Mean, population deviation and range of numbers that come one by one (Welford, 1962).
struct Spread {
  /// Numbers that were added, NaN left out.
  private(set) var count = 0
  /// Their mean.
  private(set) var mean = 0.0
  /// The least of them.
  private(set) var least = Double.infinity
  /// The greatest of them.
  private(set) var greatest = -Double.infinity
  private var squares = 0.0

  /// Population standard deviation.
  var deviation: Double { count == 0 ? 0 : (squares / Double(count)).squareRoot() }

  /// Adds a number unless it is NaN.
  mutating func add(_ value: Double) {
    if value.isNaN { return }
    count += 1
    let difference = value - mean
    mean += difference / Double(count)
    squares += difference * (value - mean)
    least = min(least, value)
    greatest = max(greatest, value)
  }
}
