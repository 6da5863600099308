/// What each unit has in each cluster: the pieces that count as one observation.
///
/// A unit that lies in several clusters has a piece in each; within a cluster no two pieces come from
/// one unit, so that a cluster's pieces are independent of one another.
package struct UnitPieces: Sendable, Equatable {
  /// Piece of each image; -1 for images that were left out.
  package let pieceOfImage: [Int32]
  /// Cluster of each piece, as given.
  package let clusters: [Int32]
  /// Number of images of each piece, 1 or more.
  package let sizes: [Int32]

  /// Number of pieces.
  package var count: Int { clusters.count }

  /// Divides the included images, of which each has a cluster and a unit.
  package init(clusters: [Int32], units: Units, isIncluded: (Int) -> Bool = { _ in true }) {
    precondition(clusters.count == units.imageCount, "every image needs a unit")
    if units.isIndependent, clusters.indices.allSatisfy(isIncluded) {
      (pieceOfImage, self.clusters) = (units.assignment, clusters)
      sizes = [Int32](repeating: 1, count: clusters.count)
      return
    }
    var pieces = [Int32](repeating: -1, count: clusters.count)
    var pieceClusters: [Int32] = []
    var sizes: [Int32] = []
    // The latest piece of a unit leads to the ones before it: a unit has few.
    var latest = [Int32](repeating: -1, count: units.count)
    var previous: [Int32] = []
    for image in clusters.indices where isIncluded(image) {
      let unit = Int(units.assignment[image])
      var piece = latest[unit]
      while piece >= 0, pieceClusters[Int(piece)] != clusters[image] {
        piece = previous[Int(piece)]
      }
      if piece < 0 {
        piece = Int32(sizes.count)
        previous.append(latest[unit])
        latest[unit] = piece
        pieceClusters.append(clusters[image])
        sizes.append(0)
      }
      sizes[Int(piece)] += 1
      pieces[image] = piece
    }
    pieceOfImage = pieces
    self.clusters = pieceClusters
    self.sizes = sizes
  }

  /// The sum of a column over the images of each piece.
  package func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for (value, piece) in zip(values, pieceOfImage) where piece >= 0 { sums[Int(piece)] += value }
    return sums
  }

  /// Images of some pieces, ascending.
  package func images(of pieces: Set<Int>) -> [Int: [Int]] {
    var isAsked = [Bool](repeating: false, count: count)
    for piece in pieces { isAsked[piece] = true }
    return pieceOfImage.indices.reduce(into: [:]) { images, image in
      let piece = Int(pieceOfImage[image])
      if piece >= 0, isAsked[piece] { images[piece, default: []].append(image) }
    }
  }

  /// Number of pieces of each of the first clusters: how many units a cluster has.
  package func unitCounts(clusterCount: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: clusterCount)
    for cluster in clusters where counts.indices.contains(Int(cluster)) {
      counts[Int(cluster)] += 1
    }
    return counts
  }
}
