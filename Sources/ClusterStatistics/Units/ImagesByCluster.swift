/// The images of each cluster, found in one pass.
struct ImagesByCluster {
  /// Ids of the clusters that have images, ascending.
  let ids: [Int32]
  /// All images, ascending within each cluster.
  private let images: [Int32]
  /// Where the images of each cluster begin, and the end of the last.
  private let starts: [Int]
  private let places: [Int32: Int]

  /// Sorts images by their clusters.
  init(_ clusters: [Int32]) {
    var sizes: [Int32: Int] = [:]
    for cluster in clusters { sizes[cluster, default: 0] += 1 }
    ids = sizes.keys.sorted()
    var (starts, places) = ([0], [Int32: Int](minimumCapacity: ids.count))
    for (place, id) in ids.enumerated() {
      places[id] = place
      starts.append(starts[place] + (sizes[id] ?? 0))
    }
    var (next, images) = (starts, [Int32](repeating: 0, count: clusters.count))
    for (image, cluster) in clusters.enumerated() {
      guard let place = places[cluster] else { continue }
      images[next[place]] = Int32(image)
      next[place] += 1
    }
    (self.starts, self.places, self.images) = (starts, places, images)
  }

  /// Place of a cluster among ``ids``; `nil` for one without images.
  func place(of cluster: Int32) -> Int? { places[cluster] }

  /// The images of the cluster at a place among ``ids``, ascending.
  subscript(place: Int) -> ArraySlice<Int32> { images[starts[place]..<starts[place + 1]] }
}
