import Parallel

/// The two drawings of a chart: one for screens of usual width and for paper, one for phones.
///
/// The style sheet shows one of them by the width of the screen.
package enum FigureForm: Sendable, CaseIterable {
  case wide, narrow

  /// What is made for each, beside each other where there are two threads.
  package static func both<Made: Sendable>(
    _ make: @Sendable (FigureForm) -> Made
  ) -> (wide: Made, narrow: Made) {
    let (wide, narrow) = Threads().both({ make(.wide) }, { make(.narrow) })
    return (wide, narrow)
  }

  /// Width of the drawing in its own pixels: at this size its texts are as large as meant.
  package var width: Double {
    switch self {
    case .wide: 800
    case .narrow: 340
    }
  }

  /// Id of a figure's drawing, start of the ids in it.
  package func id(_ figure: String) -> String { self == .wide ? figure : figure + "-narrow" }

  /// Class by which the style sheet shows or hides the drawing.
  package var className: String { self == .wide ? "chart-wide" : "chart-narrow" }
}
