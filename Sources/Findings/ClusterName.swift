package import Assessment
import ModelEvaluation
package import PlainText

/// What people call a cluster.
package enum ClusterName {
  /// `Cluster 6`, or `Noise` for the images of no cluster.
  package static func of(_ id: Int) -> ShownText {
    id == Cluster.noiseID ? "Noise" : "Cluster \(id)"
  }
}

extension ClusterAssessment {
  /// Name for people.
  package var name: ShownText { ClusterName.of(id) }
}

extension ClusterChange {
  /// Name for people, `Cluster 3 of the baseline` for one that no cluster of now is taken for.
  package var name: ShownText {
    if case .baseline(let id) = group { return "\(ClusterName.of(id)) of the baseline" }
    return ClusterName.of(id)
  }
}
