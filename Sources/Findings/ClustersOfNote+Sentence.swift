package import Assessment
package import PlainText

extension ClustersOfNote {
  /// Which clusters are listed, on which images, and what an estimate is.
  package static func sentence(_ shown: [ClusterAssessment], _ assessment: Assessment) -> ShownText
  {
    let left = assessment.rows.count - shown.count
    var text: ShownText =
      "The weak ones first, then the lowest estimates, on "
      + "\(assessment.judgedSplits.imagesInWords). The interval is that of the mean; the estimate is "
      + "the mean corrected for how few images a cluster has, toward that of all clusters."
    if left > 0 { text += " \(Phrase.clusters(left)) left out here." }
    return text
  }
}
