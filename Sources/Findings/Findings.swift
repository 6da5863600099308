package import Assessment
package import ModelEvaluation

/// The findings of a report, the most useful first.
package enum Findings {
  /// How many weak clusters get a finding of their own.
  package static let mostWeakClusters = 5

  /// All findings on an assessed evaluation.
  ///
  /// What got worse since the baseline comes first; what else changed comes last.
  package static func list(
    _ assessment: Assessment, _ evaluation: Evaluation, _ comparison: Comparison? = nil
  ) -> [Finding] {
    var findings = comparison.map { worse($0, evaluation.images) } ?? []
    findings += weakness(assessment)
    findings += weakNeighbourhoods(assessment, evaluation.images)
    findings += [clustersTooSmall(assessment), strongClusters(assessment)].compactMap(\.self)
    findings += errors(assessment)
    findings += [
      missingTrainingImages(assessment), missingHeldOutImages(assessment),
      loneBadImages(assessment, evaluation.images),
    ].compactMap(\.self)
    findings += clusteringQuality(assessment, evaluation)
    findings += comparison.map(otherChanges) ?? []
    return findings
  }

  /// Which groups are worse than the rest, and what a fix would gain.
  private static func weakness(_ assessment: Assessment) -> [Finding] {
    guard assessment.overall.headline != nil else {
      return [nothingMeasured()]
    }
    guard !assessment.clusters.isEmpty else { return [noClusters(assessment)] }
    let weak = assessment.clusters(.weak)
    var findings = weak.prefix(mostWeakClusters).map { weakCluster($0, assessment) }
    if weak.count > mostWeakClusters {
      findings.append(otherWeakClusters(Array(weak.dropFirst(mostWeakClusters))))
    }
    findings += [bestFixes(assessment), noWeakCluster(assessment)].compactMap(\.self)
    return findings
  }

  /// What goes wrong, and where the numbers flatter.
  private static func errors(_ assessment: Assessment) -> [Finding] {
    [errorMix(assessment), trainingGap(assessment), mixedSplits(assessment)].compactMap(\.self)
  }

  /// How far the grouping itself can be trusted.
  private static func clusteringQuality(
    _ assessment: Assessment, _ evaluation: Evaluation
  ) -> [Finding] {
    [noise(assessment), silhouette(evaluation.clustering?.silhouetteScore)].compactMap(\.self)
  }
}
