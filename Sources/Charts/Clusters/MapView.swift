import PlainText

/// What the colours of the map say.
enum MapView: String, CaseIterable {
  case f1, split, cluster

  var label: ShownText {
    switch self {
    case .f1: "F1"
    case .split: "split"
    case .cluster: "cluster"
    }
  }

  var title: ShownText { "Map of the images by \(label)" }

  /// Stand-alone file; the first view's is the one that stands for the map.
  var path: String { self == .f1 ? "charts/map.svg" : "charts/map-by-\(rawValue).svg" }
}
