/// Cuts a continuous domain into equal steps, each with one value, usually a colour (d3 calls it a
/// quantize scale).
///
/// ```swift
/// let color = SteppedScale(domain: (0, 1), steps: ["#801", "#c63", "#58a"], unknown: "#999")
/// let ofHalf = color(0.5)  // "#c63"
/// ```
package struct SteppedScale<Value: Sendable>: Sendable {
  /// Ends of the data's side, lesser first.
  package let domain: (start: Double, end: Double)
  /// The values in the order of the domain; at least one.
  package let steps: [Value]
  /// What NaN gives.
  package let unknown: Value

  /// Makes a scale.
  package init(domain: (Double, Double), steps: [Value], unknown: Value) {
    precondition(!steps.isEmpty, "a stepped scale needs at least one step")
    self.domain = domain
    self.steps = steps
    self.unknown = unknown
  }

  /// The value of the step that a number falls into; outside the domain the nearest step's.
  package func callAsFunction(_ number: Double) -> Value {
    index(number).map { steps[$0] } ?? unknown
  }

  /// The position of the step that a number falls into; `nil` for NaN.
  package func index(_ number: Double) -> Int? {
    if number.isNaN { return nil }
    let width = domain.end - domain.start
    guard width.isFinite, width > 0 else { return steps.count / 2 }
    let share = min(max((number - domain.start) / width, 0), 1)
    return min(Int(share * Double(steps.count)), steps.count - 1)
  }

  /// The positions of the steps of many numbers; of NaN the number of steps, at most 255.
  package func indexes(of numbers: [Double]) -> [UInt8] {
    let (start, width, count) = (domain.start, domain.end - domain.start, steps.count)
    let hasExtent = width.isFinite && width > 0
    return numbers.map { number in
      if number.isNaN { return UInt8(count) }
      guard hasExtent else { return UInt8(count / 2) }
      let share = min(max((number - start) / width, 0), 1)
      return UInt8(min(Int(share * Double(count)), count - 1))
    }
  }
}
