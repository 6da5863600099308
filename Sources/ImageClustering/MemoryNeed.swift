import Neighbors

/// The memory that an analysis takes at most.
package struct MemoryNeed: Sendable, Equatable {
  /// Bytes, an estimate that is rather too great.
  package let bytes: Int
  private let name: String

  /// What vectors, their neighbours and layouts will take.
  package init(_ input: VectorInput, _ settings: VectorSettings) {
    let columns = input.vectors?.columns ?? 0
    let clustered = RowSample.size(of: input.rows, hasGraph: input.graph != nil, settings)
    let isPart = clustered < input.rows
    // The vectors, and at length 1.
    let copiesOfAll = settings.metric == .cosine ? 2 : 1
    // In the order of their contents, and in panels; of a part once more.
    let copies = isPart ? 3 : 2
    let neighbors = max(settings.nNeighbors, input.graph?.neighbors ?? 0)
    let ofVector = Double(columns * MemoryLayout<Float>.size)
    // The search for neighbours has ended when clusters are found.
    let plain = settings.projection == .none ? Double(columns) * Self.bytesOfPlainNumber : 0
    let ofClustered =
      max(ofVector * Double(copies), plain) + Double(neighbors) * Self.bytesOfNeighbor
      + Double(max(settings.nComponents, Self.mapDimensions)) * Self.bytesOfCoordinate
    let need =
      Double(input.rows) * (ofVector * Double(copiesOfAll) + Self.bytesOfImage)
      + Double(clustered) * ofClustered + Self.bytesOfProgram
    bytes = Int(min(need, Double(Int.max / 2)))
    let width = columns > 0 ? "\(columns) numbers" : "\(neighbors) neighbours"
    name = "\(input.rows) x \(width) of \(input.name)"
  }

  private static let bytesOfProgram = 2e7
  private static let bytesOfNeighbor = 60.0
  private static let bytesOfCoordinate = 64.0
  private static let mapDimensions = 2
  /// Of vectors that are clustered as they are: three times in 64 bits, as points, in the tree of their
  /// neighbourhoods and in that of the clusters, and once as they were read.
  private static let bytesOfPlainNumber = 28.0
  private static let bytesOfImage = 600.0

  /// One sentence.
  package var sentence: String { "\(name): about \(Self.text(bytes)) of memory" }

  /// Refuses what exceeds the limit, or without one the memory that is free.
  func check(limit: Int?) throws(VectorError) {
    guard let limit else {
      guard let free = AvailableMemory.bytes, bytes > free else { return }
      throw VectorError(
        "\(name): expected to need at most the \(Self.text(free)) of memory that are free, found"
          + " about \(Self.text(bytes))", remedy: .clusterFewer)
    }
    guard bytes > limit else { return }
    throw VectorError(
      "\(name): expected to need at most \(Self.text(limit)) of memory, found about"
        + " \(Self.text(bytes))", remedy: .allowMemory)
  }

  private static func text(_ bytes: Int) -> String {
    if bytes < 1_000_000_000 { return "\(max(1, bytes / 1_000_000)) MB" }
    let tenths = bytes / 100_000_000
    return tenths < 1000 ? "\(tenths / 10).\(tenths % 10) GB" : "\(tenths / 10) GB"
  }
}
