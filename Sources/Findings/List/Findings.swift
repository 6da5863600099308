package import Assessment
package import ModelEvaluation

/// The findings of a report, the most useful first.
package enum Findings {
  /// All findings on an assessed evaluation.
  ///
  /// What can be done comes first, then the rest by its weight; what else changed since the baseline
  /// comes last.
  package static func list(
    _ assessment: Assessment, _ evaluation: Evaluation, _ comparison: Comparison?,
    _ steps: NextSteps, baseline: Evaluation? = nil, slices: [SliceCheck]? = nil
  ) -> [Finding] {
    steps.findings + SliceText.findings(slices ?? [])
      + classes(assessment, evaluation, comparison, baseline)
      + others(assessment, evaluation, comparison, steps)
  }

  /// Findings that are no step.
  static func others(
    _ assessment: Assessment, _ evaluation: Evaluation, _ comparison: Comparison?,
    _ steps: NextSteps
  ) -> [Finding] {
    let stepped = Set((steps.list + steps.others).flatMap(\.clusterIDs))
    let missing = missingTrainingImages(assessment).flatMap { finding in
      stepped.isSuperset(of: finding.clusterIDs) ? nil : finding
    }
    var findings = [comparison.flatMap(worseOverall)].compactMap(\.self)
    findings += comparison.map { worseBesidesClusters($0, evaluation.images) } ?? []
    findings += [
      basis(assessment, evaluation), weakNoise(assessment),
      clustersTooSmall(assessment, evaluation),
      strongClusters(assessment),
    ].compactMap(\.self)
    findings += [labels(evaluation.panels.labelErrors)].compactMap(\.self) + errors(assessment)
    findings += [missing, missingHeldOutImages(assessment)].compactMap(\.self)
    findings += clusteringQuality(assessment, evaluation)
    findings += comparison.map(otherChanges) ?? []
    return findings
  }

  /// Why no group can be found, or that none stands out.
  private static func basis(_ assessment: Assessment, _ evaluation: Evaluation) -> Finding? {
    if assessment.overall.headline == nil { return nothingMeasured() }
    if assessment.clusters.isEmpty { return noClusters(assessment) }
    return nothingToCompare(assessment, evaluation) ?? noWeakCluster(assessment)
  }

  /// What goes wrong, and where the numbers flatter.
  private static func errors(_ assessment: Assessment) -> [Finding] {
    [
      LeakText.finding(assessment), errorMix(assessment), trainingGap(assessment),
      mixedSplits(assessment),
    ].compactMap(\.self)
  }

  /// How far the grouping itself can be trusted.
  private static func clusteringQuality(
    _ assessment: Assessment, _ evaluation: Evaluation
  ) -> [Finding] {
    [noise(assessment, evaluation), silhouette(evaluation.clustering?.silhouetteScore)]
      .compactMap(\.self)
  }
}
