/// A step of an embedding, in the order in which they come.
public enum UMAPStage: String, CaseIterable, Sendable {
  /// Finding the nearest neighbours.
  case neighbors
  /// Weighing the edges and placing the points for a start.
  case start
  /// Moving them.
  case layout
}
