import Parallel

/// How many of the true nearest neighbours a search found, measured on some rows against all others.
struct RecallSample {
  /// Rows at equal steps.
  private static let most = 128
  /// Rows of one chunk, which stay in the cache while all of the sample are compared with them.
  private static let chunk = 256

  private let rows: Int
  private let execution: Execution
  private let squares: SquaredDistances
  private let sample: [Int]

  init(rows: Int, execution: Execution, squares: SquaredDistances) {
    self.rows = rows
    self.execution = execution
    self.squares = squares
    let size = min(Self.most, rows)
    sample = (0..<size).map { $0 * rows / size }
  }

  /// The share of the nearest that lists hold; as near counts as found.
  func recall(of lists: NearestLists, neighbors: Int) -> Double {
    let found = sample.map { lists.candidates($0, neighbors) }
    var words = NearestLists.words(rows: sample.count, keep: neighbors)
    let hits = words.withUnsafeMutableBufferPointer { words in
      let truth = NearestLists(words, keep: neighbors)
      for offer in nearer(than: found, neighbors: neighbors) {
        truth.insert(offer.place, id: offer.candidate.id, bits: offer.candidate.square.bitPattern)
      }
      return found.indices.reduce(0) { hits, place in
        let farthest = truth.candidates(place, neighbors).last?.square ?? 0
        return hits + found[place].count { $0.square <= farthest }
      }
    }
    return Double(hits) / Double(max(1, sample.count * neighbors))
  }

  /// A row that is among the nearest of one of the sample, as far as the known ones can tell.
  private struct Offer {
    let place: Int
    let candidate: Candidate
  }

  private func nearer(than found: [[Candidate]], neighbors: Int) -> [Offer] {
    let bounds = found.map { $0.count < neighbors ? .infinity : $0.last?.square ?? .infinity }
    return execution.threads.map(rows, by: Self.chunk) { chunk in
      let ids = chunk.map { UInt32($0) }
      var offers: [Offer] = []
      for (place, row) in sample.enumerated() {
        for (id, square) in zip(ids, squares.squares(from: row, to: ids[...]))
        where square <= bounds[place] && id != row {
          offers.append(Offer(place: place, candidate: Candidate(id: id, square: square)))
        }
      }
      return offers
    }.flatMap(\.self)
  }
}
