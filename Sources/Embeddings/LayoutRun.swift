import Neighbors
import Parallel

/// Moves several layouts of the same rows to their ends.
struct LayoutRun {
  /// Rows below which a thread takes a whole layout, since the steps of one are too short to share out.
  private static let fewRows = 4000
  /// How often progress is told.
  private static let parts = 50

  let rows: Int
  let execution: Execution

  /// Moves all layouts, some epochs of each at a time, so that all can be stopped between.
  func run(_ layouts: inout [Layout], progress: (Double) throws -> Void) rethrows {
    for part in 0..<Self.parts {
      try progress(Double(part) / Double(Self.parts))
      advance(&layouts)
    }
    try progress(1)
  }

  private func advance(_ layouts: inout [Layout]) {
    let together = rows < Self.fewRows
    let outer = together ? execution : execution.onOneThread
    let inner = together ? execution.onOneThread : execution
    layouts.withUnsafeMutableBufferPointer { layouts in
      outer.threads.forEach(layouts.count, by: 1) { layout, _ in
        let epochs = (layouts[layout].epochs + Self.parts - 1) / Self.parts
        layouts[layout].advance(epochs: epochs, execution: inner)
      }
    }
  }
}
