package import Assessment
import ClusterStatistics
package import ModelEvaluation
import PlainText

/// How to read the report, in words for someone who never heard the method's names.
package enum MethodNotes {
  /// The notes that the evaluation gives reason for, in the order of the page.
  package static func list(_ evaluation: Evaluation, _ assessment: Assessment) -> [Fact] {
    let units = Fact("Units", UnitText.note(assessment))
    // Without clusters none of their words is on the page.
    guard assessment.hasClusters else { return [f1, units, interval] }
    return [
      groups(evaluation), map(evaluation), f1, units, interval, estimate(assessment),
      weak(assessment), empty(assessment), basis(assessment), gain,
    ]
    .compactMap(\.self)
  }

  private static func groups(_ evaluation: Evaluation) -> Fact? {
    guard let clustering = evaluation.clustering else { return nil }
    var text: ShownText = "images that look alike to an embedding model were put into groups"
    if let method = clustering.method { text += " by \(foreign: method.uppercased())" }
    if let from = evaluation.preprocessing?.originalDimensions,
      let to = evaluation.preprocessing?.targetDimensions
    {
      text +=
        ", after reduction from \(NumberText.count(from)) to \(NumberText.count(to)) dimensions"
    }
    let parameters: [ShownText] = clustering.parameters.prefix(8).map {
      "\(foreign: $0.name, to: 40) \(foreign: $0.value, to: 40)"
    }
    if !parameters.isEmpty { text += " (\(parameters.joined(separator: ", ")))" }
    // Clusters that were found here are the same in every run.
    let run: ShownText =
      evaluation.panels.vectors == nil
      ? "Their numbers mean nothing and change from run to run."
      : "Their numbers mean nothing; the same vectors and options give the same clusters."
    return Fact("Clusters", text + ". " + run + notes(evaluation))
  }

  /// What was said when clusters were found.
  private static func notes(_ evaluation: Evaluation) -> ShownText {
    let notes = evaluation.panels.vectors?.notes.prefix(8) ?? []
    return notes.isEmpty
      ? ""
      : " Said when they were found: "
        + notes.map { ShownText(foreign: $0, to: 300) }.joined(separator: "; ") + "."
  }

  private static func map(_ evaluation: Evaluation) -> Fact? {
    guard evaluation.images != nil else { return nil }
    return Fact(
      "Map",
      "a separate projection to two dimensions. Near neighbours are alike; distances between far "
        + "groups, directions and axes mean little. Clusters were not found on this map.")
  }

  private static let f1 = Fact(
    "F1",
    "the harmonic mean of precision (how many detections are right) and recall (how many objects "
      + "were found), per image, from 0 to 1; ± is the population standard deviation over images.")

  private static func estimate(_ assessment: Assessment) -> Fact {
    Fact(
      "Estimate",
      "\(EstimateText.source(assessment)) drawn toward the mean of all clusters by as much as its own "
        + "noise demands (empirical Bayes). It puts clusters in order; what is known of one of them is its "
        + "own mean with the interval.")
  }

  private static let interval = Fact(
    "95% interval",
    "where the true mean lies in 95 of 100 evaluations like this one. That of a cluster allows for "
      + "the wider spread of weak clusters, that of a split for what few images cannot show.")

  private static func weak(_ assessment: Assessment) -> Fact {
    Fact(
      "Clearly weak",
      "a cluster of at least \(assessment.criteria.minImages) images that count by themselves, whose "
        + "mean is below that of all other images by \(NumberText.decimal(Judgement.leastGap)) or more, "
        + "and by more than looking at every cluster would produce by luck (\(test(assessment)), "
        + "false-discovery rate of all findings together "
        + "\(NumberText.percentage(assessment.criteria.falseDiscoveryRate))). Where no cluster differs, "
        + "at most about that share of evaluations name one. p is adjusted for the number of clusters."
    )
  }

  /// What an empty image is, where a cluster has one.
  private static func empty(_ assessment: Assessment) -> Fact? {
    let hasEmpty = assessment.clusters.contains { $0.tellingUnits < $0.tellingScores.measured }
    guard assessment.units?.isIndependent == true, hasEmpty else { return nil }
    return Fact(
      "Empty images",
      "those with neither an object nor a detection. They count in every mean and in no verdict, "
        + "for they tell nothing of errors.")
  }

  private static func test(_ assessment: Assessment) -> ShownText {
    assessment.units == nil
      ? "Welch’s test" : "its errors against those of as many images drawn from all"
  }

  private static func basis(_ assessment: Assessment) -> Fact? {
    guard assessment.judgedSplits.isPerImage else { return nil }
    let why: ShownText =
      assessment.judgedSplits.isRequested
      ? "as asked for"
      : "the strictest choice of test, test and validation, or all on which at least three "
        + "clusters, and at least half of those that could be judged on all images, have enough"
    let looks: ShownText =
      assessment.looks.count > 1
      ? " Whether a cluster is weak or strong is asked on "
        + "\(Phrase.list(assessment.looks.map(\.imagesInWords), of: assessment.looks.count)); the strictest "
        + "that show it are named, and the p value pays for having asked so often." : ""
    return Fact("Judged on", "\(assessment.judgedSplits.imagesInWords): \(why).\(looks)")
  }

  private static let gain = Fact(
    "Gain",
    "by how much the mean F1 over all judged images would rise were the images of a cluster or a place as "
      + "good as the rest: the gap that made it weak, less the luck that it took to be named, or, where it "
      + "got worse, as good as in the baseline, less the same luck. It says where work pays, not that it "
      + "will succeed.")
}
