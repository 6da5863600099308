import Neighbors
import Parallel

/// Weighted graphs for sets of parameters, each made once.
struct WeighedNeighbors {
  let graph: NeighborGraph
  let execution: Execution
  private var made: [(parameters: UMAPParameters, set: FuzzySet)] = []

  init(_ graph: NeighborGraph, execution: Execution) {
    self.graph = graph
    self.execution = execution
  }

  /// The weighted graph, and a note where there are fewer neighbours than asked for.
  mutating func set(for parameters: UMAPParameters) -> (set: FuzzySet, notes: [UMAPNote]) {
    let wanted = max(2, parameters.nNeighbors)
    let neighbors = min(wanted, graph.neighbors + 1)
    let reduced = UMAPNote.neighborsReduced(from: wanted, to: neighbors)
    let notes = neighbors < wanted ? [reduced] : []
    if let known = made.first(where: { $0.parameters.weighsLike(parameters) }) {
      return (known.set, notes)
    }
    let set = FuzzySet(
      graph.nearest(neighbors - 1), parameters: parameters, execution: execution)
    made.append((parameters, set))
    return (set, notes)
  }
}

extension UMAPParameters {
  /// Whether the weighted graph is the same.
  fileprivate func weighsLike(_ other: UMAPParameters) -> Bool {
    nNeighbors == other.nNeighbors && setOpMixRatio == other.setOpMixRatio
      && localConnectivity == other.localConnectivity
  }
}
