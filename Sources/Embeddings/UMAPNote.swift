/// What an embedding had to do otherwise than asked.
public enum UMAPNote: Sendable, Equatable {
  /// A single row, or none: it lies at the origin, and nothing was computed.
  case nothingToEmbed
  /// Fewer rows than asked for are in a neighbourhood, because there are no more.
  case neighborsReduced(from: Int, to: Int)
  /// n rows span n - 1 dimensions at most; the columns beyond `to` are 0.
  case dimensionsReduced(from: Int, to: Int)
  /// The graph of neighbours falls into parts, whose places among each other mean little.
  case separateParts(Int)
}
