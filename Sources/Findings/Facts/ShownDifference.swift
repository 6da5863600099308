import Assessment
import ClusterStatistics
import PlainText

/// What the images that show a cluster to be weak or strong say of it.
struct ShownDifference {
  /// Which images: `test images`, `images of all splits (training included)`.
  let images: ShownText
  /// The evidence as a sentence.
  let sentence: ShownText

  /// `nil` for clusters that were not compared with others image by image.
  init?(_ cluster: ClusterAssessment, _ assessment: Assessment) {
    guard let set = cluster.testedOn, let shown = cluster.judgement?.shown else { return nil }
    images = set.imagesInWords
    let counted = UnitText.counted(
      images: shown.sample.count, units: shown.units, kind: set.adjective, assessment)
    let certainty = (cluster.judgement?.adjustedPValue).map(Phrase.certainty) ?? "untested"
    sentence =
      "Mean F1 \(NumberText.score(shown.sample.mean)) on \(counted) against "
      + "\(NumberText.score(shown.rest.mean)) elsewhere (\(certainty))"
      + (set == .all && assessment.looks.count > 1 ? ", training images among them." : ".")
  }
}
