package import Assessment
import Findings
import PlainText
package import Templates

/// The table of overall scores, one line a split.
package struct ScoresContext: TemplateRecord {
  let sentence: ShownText
  let lines: [Line]

  /// The names that templates use.
  package static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("lines", \.lines),
  ]

  /// The scores of one split.
  struct Line: TemplateRecord {
    let name: ShownText
    let images: ShownText
    let f1Mean: ShownText
    let interval: ShownText
    let f1Std: ShownText
    let precision: ShownText
    let recall: ShownText
    let pooledF1: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("images", \.images), Field("f1Mean", \.f1Mean),
      Field("interval", \.interval), Field("f1Std", \.f1Std), Field("precision", \.precision),
      Field("recall", \.recall), Field("pooledF1", \.pooledF1),
    ]
  }
}

extension ScoresContext {
  /// The scores of an assessed evaluation.
  package init(_ assessment: Assessment) {
    self.init(
      sentence: Self.sentence(assessment), lines: assessment.overall.lines.map(Line.init))
  }

  private static func sentence(_ assessment: Assessment) -> ShownText {
    guard assessment.judgedSplits.isPerImage else {
      return "This input has aggregates per cluster only, so scores cannot be told apart by split: "
        + "training images are part of every figure below."
    }
    return
      "Mean F1 weighs every image alike; F1 of all objects weighs every object alike. Scores on training "
      + "images flatter the model and stand here for comparison only." + differences(assessment)
  }

  /// Why the F1s of the page are not one number.
  private static func differences(_ assessment: Assessment) -> ShownText {
    guard let line = assessment.overall.headline, let mean = line.scores.f1Mean,
      let judged = assessment.judgedMean, let pooled = line.scores.pooledF1
    else { return "" }
    let images = ImageWords.plural(line.name)
    let headline: ShownText = "\(NumberText.score(mean)) is the mean over the \(images)"
    let compared: ShownText =
      assessment.hasClusters
      ? "\(NumberText.score(judged)) that over the \(Phrase.images(assessment.judgedCount)) on which "
        + "clusters are compared, " : ""
    let counted: ShownText =
      "\(NumberText.score(pooled)) counts the objects of the \(images) together"
    return " The page has several F1s because they are of different images or count otherwise: "
      + "\(headline), \(compared)\(counted)."
  }
}

extension ScoresContext.Line {
  init(_ line: OverallScores.Line) {
    let scores = line.scores
    self.init(
      name: ShownText(foreign: line.name, to: 40), images: NumberText.count(scores.measured),
      f1Mean: NumberText.score(scores.f1Mean),
      interval: NumberText.interval(line.interval),
      f1Std: NumberText.score(scores.f1Std), precision: NumberText.score(scores.precisionMean),
      recall: NumberText.score(scores.recallMean),
      pooledF1: NumberText.score(scores.pooledF1))
  }
}
