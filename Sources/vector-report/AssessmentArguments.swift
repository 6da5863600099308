import ArgumentParser
import Assessment
import Findings
import RoboflowFormat
import VectorReport

/// How to assess an evaluation: the same for every command that does.
struct AssessmentArguments: ParsableArguments {
  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "Images that clusters are judged on: auto, test, held-out or all.",
      discussion: """
        auto takes the strictest of test, held-out (test and validation) and all on which enough \
        clusters have enough images.
        """, valueName: "images"))
  var judgedSplits = JudgedSplits.Request.auto

  @Option(
    name: .customLong("fdr"),
    help: ArgumentHelp(
      "Expected share of false calls among the clusters called weak or strong.", valueName: "share")
  )
  var falseDiscoveryRate = 0.10

  @Option(help: ArgumentHelp("Fewest images with an F1 for a verdict.", valueName: "count"))
  var minImages = 5

  func validate() throws {
    guard falseDiscoveryRate > 0, falseDiscoveryRate < 1 else {
      throw ValidationError("--fdr: expected a number between 0 and 1, found \(falseDiscoveryRate)")
    }
    guard minImages >= 2 else {
      throw ValidationError(
        "--min-images: expected a whole number of 2 or more, found \(minImages)")
    }
  }

  /// The choices with baseline and rules, as the library takes them.
  func options(baseline: EvaluationInput?, rules: CheckRules?) -> AssessmentOptions {
    var options = AssessmentOptions(baseline: baseline)
    options.criteria = criteria
    options.rules = rules
    return options
  }

  private var criteria: Assessment.Criteria {
    var criteria = Assessment.Criteria()
    criteria.judgedSplits = judgedSplits
    criteria.falseDiscoveryRate = falseDiscoveryRate
    criteria.minImages = minImages
    return criteria
  }
}

extension JudgedSplits.Request: ExpressibleByArgument {}
