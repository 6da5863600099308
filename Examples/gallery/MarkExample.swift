import Plots

/// One plot that shows a mark at work, or at its limits.
struct MarkExample: Sendable {
  let name: String
  let plot: Plot

  init(_ name: String, _ marks: [any Mark]) {
    self.name = name
    plot = Plot(
      id: name, title: name, description: "An example of a mark.", width: 320, height: .frame(160),
      marks: marks)
  }

  static let all: [MarkExample] = [
    MarkExample("dot", [Grid(.x), AxisX(), Dot(x: [0, 1, 2], y: [2, 0, 1], fill: [Palette.ink])])
  ]
}
