package import Scales

/// A scale along x or y: numbers on a line, or numbered bands.
package enum PositionScale: Sendable {
  case linear(LinearScale)
  case band(BandScale)

  /// The place of a value; for a band, given by number, its middle.
  package func callAsFunction(_ value: Double) -> Double {
    switch self {
    case .linear(let scale): scale(value)
    case .band(let scale): value.isNaN ? value : scale.center(Int(value))
    }
  }

  /// The places of many values.
  package func callAsFunction(_ values: [Double]) -> [Double] {
    switch self {
    case .linear(let scale): scale(values)
    case .band: values.map { self($0) }
    }
  }

  /// Width of a band; 0 on a line.
  package var bandwidth: Double {
    switch self {
    case .linear: 0
    case .band(let scale): scale.bandwidth
    }
  }

  /// Distance between neighbouring bands; 0 on a line.
  package var step: Double {
    switch self {
    case .linear: 0
    case .band(let scale): abs(scale.step)
    }
  }
}
