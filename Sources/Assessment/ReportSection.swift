/// A section of the page that links may lead to.
///
/// Templates state these ids at their headings, as in `## Map {#map}`; the words of a heading do not
/// matter.
package enum ReportSection: Hashable, Sendable {
  /// All images on the map.
  case map
  /// What changed since the baseline.
  case comparison
  /// Groups that an earlier evaluation told of.
  case knownGroups
  /// Pictures of images that fail alone in clusters that do well.
  case imagesToCheck
  /// The images with the lowest scores, where there are no clusters.
  case worstImages
  /// Labels that detections contradict.
  case labelsToCheck
  /// A cluster of note.
  case cluster(Int)
  /// The images of no cluster.
  case noise

  /// The id of its heading.
  package var id: String {
    switch self {
    case .map: "map"
    case .comparison: "compared-with-the-baseline"
    case .knownGroups: "known-groups"
    case .imagesToCheck: "images-to-check"
    case .labelsToCheck: "labels-to-check"
    case .worstImages: "worst-images"
    case .cluster(let id): "cluster-\(id)"
    case .noise: "noise"
    }
  }
}
