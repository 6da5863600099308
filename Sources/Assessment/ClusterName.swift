import ModelEvaluation

/// What people call a cluster.
package enum ClusterName {
  /// `Cluster 6`, or `Noise` for the images of no cluster.
  package static func of(_ id: Int) -> String {
    id == Cluster.noiseID ? "Noise" : "Cluster \(id)"
  }
}
