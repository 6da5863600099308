/// Places of labels along one line.
package enum LabelRow {
  /// The values moved as little as a simple pass can, so that neighbours are a distance apart and
  /// all stay in 0...1.
  package static func apart(_ values: [Double], by distance: Double) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var places = values
    var least = 0.0
    for index in order {
      places[index] = max(places[index], least)
      least = places[index] + distance
    }
    var most = 1.0
    for index in order.reversed() {
      places[index] = min(places[index], most)
      most = places[index] - distance
    }
    return places
  }
}
