public import Matrices

/// Points of few dimensions that stand for rows of many.
public struct Embedding: Sendable, Equatable {
  /// One point a row, `nComponents` columns.
  public let coordinates: Matrix
  /// What had to be done otherwise than asked.
  public let notes: [UMAPNote]

  /// The embedding of rows that were put in this order for it.
  func restored(from order: [Int]) -> Embedding {
    Embedding(coordinates: coordinates.restored(from: order), notes: notes)
  }
}
