package import Assessment
import ModelEvaluation
package import PlainText

/// What people call a cluster.
package enum ClusterName {
  /// Most characters of what its images share.
  private static let mostWord = 40

  /// `Cluster 6`, or `Noise` for the images of no cluster.
  package static func of(_ id: Int) -> ShownText { ShownText(foreign: Cluster.name(id)) }

  /// `Cluster 6 · tray_glare`: what its images share, beside the id that stays.
  package static func of(_ id: Int, sharing trait: ClusterTrait?) -> ShownText {
    guard let word = trait?.word else { return of(id) }
    return "\(of(id)) · \(foreign: word, to: mostWord)"
  }
}

extension ClusterAssessment {
  /// Name for people.
  package var name: ShownText { ClusterName.of(id, sharing: traits.first) }
}

extension Assessment {
  /// Name for people of the cluster with an id, whether it is listed or not.
  package func name(_ id: Int) -> ShownText {
    clusters.first { $0.id == id }?.name ?? ClusterName.of(id)
  }
}

extension ClusterChange {
  /// Name for people, `Cluster 3 of the baseline` for one that no cluster of now is taken for.
  package var name: ShownText {
    if case .baseline(let id) = group { return "\(ClusterName.of(id)) of the baseline" }
    return ClusterName.of(id, sharing: trait)
  }
}
