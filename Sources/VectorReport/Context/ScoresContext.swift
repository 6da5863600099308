import Assessment
import ClusterStatistics
import PlainText
import Templates

/// The table of overall scores, one line a split.
enum ScoresContext {
  static func value(_ assessment: Assessment) -> TemplateValue {
    .record([
      "sentence": .text(sentence(assessment)),
      "lines": .list(assessment.overall.lines.map(value)),
    ])
  }

  static let shape: TemplateShape = .record([
    "sentence": .text(.plain),
    "lines": .list(
      .record([
        "name": .text(.plain), "images": .text(.plain), "f1Mean": .text(.plain),
        "interval": .text(.plain), "f1Std": .text(.plain), "precision": .text(.plain),
        "recall": .text(.plain), "pooledF1": .text(.plain),
      ])),
  ])

  private static func sentence(_ assessment: Assessment) -> String {
    guard assessment.judgedSplits.isPerImage else {
      return "This input has aggregates per cluster only, so scores cannot be told apart by split: "
        + "training images are part of every figure below."
    }
    return
      "Mean F1 weighs every image alike; pooled F1 weighs every object alike. Scores on training "
      + "images flatter the model and stand here for comparison only."
  }

  private static func value(_ line: OverallScores.Line) -> TemplateValue {
    let scores = line.scores
    return .record([
      "name": .text(DisplayText.short(line.name, to: 40)),
      "images": .text(NumberText.count(scores.images)),
      "f1Mean": .text(NumberText.score(scores.f1Mean)),
      "interval": .text(NumberText.interval(scores.sample?.meanInterval())),
      "f1Std": .text(NumberText.score(scores.f1Std)),
      "precision": .text(NumberText.score(scores.precisionMean)),
      "recall": .text(NumberText.score(scores.recallMean)),
      "pooledF1": .text(NumberText.score(scores.objects.detections.f1)),
    ])
  }
}
