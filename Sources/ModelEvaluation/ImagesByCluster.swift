/// The images of each cluster, found in one pass.
package struct ImagesByCluster: Sendable {
  /// Ids of the clusters; where they were found, ascending.
  package let ids: [Int32]
  /// All images, ascending within each cluster.
  private let images: [Int32]
  /// Where the images of each cluster begin, and the end of the last.
  package let starts: [Int]
  /// Place of each image's cluster among ``ids``.
  package let places: [Int32]

  /// Sorts images by their clusters, of which those are taken that have images.
  package init(_ clusters: [Int32]) {
    let ids = ClusterPositions.ids(in: clusters)
    self.init(ids: ids, places: ClusterPositions(ids).list(clusters))
  }

  /// Sorts images by the places of their clusters among ids, -1 for none.
  package init(ids: [Int32], places: [Int32]) {
    var starts = [Int](repeating: 0, count: ids.count + 1)
    for place in places where place >= 0 { starts[Int(place) + 1] += 1 }
    for place in ids.indices { starts[place + 1] += starts[place] }
    var (next, images) = (starts, [Int32](repeating: 0, count: starts[ids.count]))
    for (image, place) in places.enumerated() where place >= 0 {
      images[next[Int(place)]] = Int32(image)
      next[Int(place)] += 1
    }
    (self.ids, self.places) = (ids, places)
    (self.starts, self.images) = (starts, images)
  }

  /// The images of the cluster at a place among ``ids``, ascending.
  package subscript(place: Int) -> ArraySlice<Int32> { images[starts[place]..<starts[place + 1]] }
}
