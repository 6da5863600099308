import ClusterStatistics
import ModelEvaluation

extension Judgement {
  /// What the scores of clusters, and where images are known their evidence, tell.
  init(
    _ ranked: [ClusterAssessment], _ groups: ClusterGroups, _ parts: AssessmentParts,
    looks: [SplitSet], _ criteria: Assessment.Criteria
  ) {
    self.init(
      ranked.map(\.judged.sample), unclustered: groups.outsideClusters.sample,
      evidence: groups.unitScores?.evidence(
        parts.levels.compactMap(\.self), on: groups.judgedSplits.set, looks: looks,
        clusterIDs: ranked.map(\.id)),
      falseDiscoveryRate: criteria.falseDiscoveryRate, minImages: criteria.minImages)
  }
}
