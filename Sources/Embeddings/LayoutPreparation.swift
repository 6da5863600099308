import Matrices
import Neighbors
import Parallel

/// All that comes before the first move of a layout, with the notes on what was reduced.
struct LayoutPreparation {
  /// As asked for.
  let parameters: UMAPParameters
  /// What was done otherwise.
  let notes: [UMAPNote]
  /// Ready to move.
  let layout: Layout

  /// Places the points of a weighted graph.
  init(
    _ set: FuzzySet, rows: Matrix?, parameters: UMAPParameters, notes: [UMAPNote],
    execution: Execution
  ) {
    self.parameters = parameters
    guard set.rows > 1 else {
      self.notes = [.nothingToEmbed]
      layout = Layout(set, start: Matrix(rows: set.rows, columns: 1), parameters: parameters)
      return
    }
    let set = set.pruned(epochs: parameters.epochs(rows: set.rows))
    let components = Components(of: set)
    let dimensions = min(max(1, parameters.nComponents), set.rows - 1)
    let start = SpectralStart(dimensions: dimensions, seed: parameters.seed, execution: execution)
    self.notes = notes + Self.notes(components, dimensions, parameters)
    layout = Layout(
      set, start: start.coordinates(of: set, components: components, rows: rows),
      parameters: parameters)
  }

  private static func notes(
    _ components: Components, _ dimensions: Int, _ parameters: UMAPParameters
  ) -> [UMAPNote] {
    var notes: [UMAPNote] = []
    if dimensions < parameters.nComponents {
      notes.append(.dimensionsReduced(from: parameters.nComponents, to: dimensions))
    }
    if components.members.count > 1 { notes.append(.separateParts(components.members.count)) }
    return notes
  }
}
