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
  /// Name for people.
  package var name: ShownText { ClusterName.of(id) }
}
