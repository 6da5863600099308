import ClusterStatistics
import ModelEvaluation

extension Judgement {
  /// What the scores of clusters, and where images are known their evidence, tell.
  init(
    _ ranked: [ClusterAssessment], _ groups: ClusterGroups, looks: [SplitSet],
    _ criteria: Assessment.Criteria
  ) {
    self.init(
      ranked.map(\.judged.sample), unclustered: groups.outsideClusters.sample,
      evidence: groups.unitScores?.evidence(
        on: groups.judgedSplits.set, looks: looks, clusterIDs: ranked.map(\.id),
        minImages: criteria.minImages),
      falseDiscoveryRate: criteria.falseDiscoveryRate, minImages: criteria.minImages)
  }
}

extension ClusterTrait {
  /// What each image has, and what those of each cluster share, by id.
  static func read(
    _ evaluation: Evaluation, _ ranked: [ClusterAssessment], _ groups: ClusterGroups
  ) -> (images: ImageTraits?, ofClusters: [Int: [ClusterTrait]]?) {
    let images = evaluation.images.map { ImageTraits($0, evaluation.panels.confusionMatrix) }
    let traits = images.flatMap { images in
      groups.unitScores.map {
        list(images, clusterIDs: ranked.map(\.id), units: $0.units)
      }
    }
    return (images, traits)
  }
}
