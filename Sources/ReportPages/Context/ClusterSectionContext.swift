import Assessment
import Charts
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import ReportFolder
import Templates

/// The section about one cluster of note.
struct ClusterSectionContext: TemplateRecord {
  let id: FinishedMarkdown
  let name: ShownText
  let sentence: ShownText
  let facts: [Fact]
  let figure: MarkdownImage?
  let imagesSentence: ShownText
  let images: [ImageLine]
  let pictures: [MarkdownImage]
  let samples: FinishedMarkdown

  static let fields: [Field<Self>] = [
    Field("id", \.id), Field("name", \.name), Field("sentence", \.sentence),
    Field("facts", \.facts),
    Field("figure", \.figure), Field("hasImages") { !$0.images.isEmpty },
    Field("imagesSentence", \.imagesSentence), Field("images", \.images),
    Field("hasPictures") { !$0.pictures.isEmpty }, Field("pictures", \.pictures),
    Field("samples", \.samples),
  ]

  /// An image of the cluster that is worth a look.
  struct ImageLine: TemplateRecord {
    let name: FinishedMarkdown
    let split: ShownText
    let why: ShownText
    let f1: ShownText
    let found: ShownText
    let alarms: ShownText
    let missed: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("split", \.split), Field("why", \.why), Field("f1", \.f1),
      Field("found", \.found), Field("alarms", \.alarms), Field("missed", \.missed),
    ]
  }
}

extension ClusterSectionContext {
  /// Most sample names that are listed.
  static let mostSamples = 5

  static func sentence(_ assessment: Assessment) -> ShownText {
    if assessment.clusters.isEmpty { return "There is no cluster, only images that are in none." }
    if assessment.clusters(.weak).isEmpty {
      return
        "None is clearly weak. Shown are those that changed, that training hardly saw, and the "
        + "lowest."
    }
    return "Weak ones first, then those that changed, that training hardly saw, and the lowest."
  }

  init(
    _ locator: ReportFigures.Locator, _ evaluation: Evaluation, _ assessment: Assessment,
    _ pictures: ShownPictures
  ) {
    let cluster = locator.cluster
    let images = evaluation.images.map { NotableImages.list(cluster, $0, assessment) } ?? []
    let samples = images.isEmpty ? cluster.sampleImages.prefix(Self.mostSamples).map(Self.name) : []
    self.init(
      id: FinishedMarkdown(cluster.sectionID), name: cluster.name,
      sentence: Self.verdictSentence(cluster, assessment),
      facts: Self.facts(cluster, evaluation, assessment),
      figure: locator.figure.map(MarkdownImage.init),
      imagesSentence: Self.imagesSentence(assessment), images: images.map(Self.line),
      pictures: pictures.images(cluster.sectionID),
      samples: FinishedMarkdown(samples.joined(separator: ", ")))
  }

  private static func name(_ text: String) -> String {
    MarkdownText.code(ShownText(foreign: text))
  }

  private static func imagesSentence(_ assessment: Assessment) -> ShownText {
    "The worst of its \(assessment.judgedSplits.imagesInWords), then those closest to its median."
  }

  /// The line of an image in a table.
  static func line(_ image: NotableImages.Image) -> ImageLine {
    ImageLine(
      name: FinishedMarkdown(name(image.name)), split: ShownText(foreign: image.split, to: 20),
      why: ShownText(foreign: image.reason.rawValue), f1: NumberText.score(image.f1),
      found: image.truePositives.map { NumberText.count($0) } ?? NumberText.missing,
      alarms: image.falsePositives.map { NumberText.count($0) } ?? NumberText.missing,
      missed: image.falseNegatives.map { NumberText.count($0) } ?? NumberText.missing)
  }
}

extension ClusterSectionContext {
  private static func verdictSentence(
    _ cluster: ClusterAssessment, _ assessment: Assessment
  ) -> ShownText {
    let adjusted: ShownText =
      cluster.adjustedPValue.map { " (\(Phrase.certainty($0)))" } ?? ""
    let own: ShownText = NumberText.score(cluster.shownMean)
    let rest: ShownText = NumberText.score(cluster.shownRestMean)
    let on: ShownText =
      assessment.looks.count > 1 ? cluster.testedOn.map { " on \($0.imagesInWords)" } ?? "" : ""
    switch cluster.verdict {
    case .weak:
      return "Weak\(on): its mean of \(own) is clearly below that of all other images, "
        + "\(rest)\(adjusted)."
    case .strong:
      return "Strong\(on): its mean of \(own) is clearly above that of all other images, "
        + "\(rest)\(adjusted)."
    case .notDistinguishable:
      return "No clear difference\(on) from the mean of all other images, \(rest)\(adjusted)."
    case .tooFewImages:
      return
        "Too few images to tell: a verdict needs \(assessment.criteria.minImages) that count by "
        + "themselves, this cluster has \(UnitText.counted(cluster, assessment))."
    case .unmeasured:
      return "None of its images has an F1 on the images that clusters are judged on."
    case .noise:
      return "Images that belong to no cluster: of no kind that is seen often enough."
    }
  }

  private static func facts(
    _ cluster: ClusterAssessment, _ evaluation: Evaluation, _ assessment: Assessment
  ) -> [Fact] {
    [
      TraitText.fact(cluster, evaluation), scores(cluster), estimate(cluster),
      training(cluster), splits(cluster, assessment),
      errors(cluster), ClusterClasses.fact(cluster, evaluation, assessment), gain(cluster),
      settling(cluster, assessment),
    ]
    .compactMap(\.self)
  }

  private static func scores(_ cluster: ClusterAssessment) -> Fact? {
    let judged = cluster.judged
    guard let mean = judged.f1Mean else { return nil }
    var text: ShownText = ScoreText.mean(mean, cluster.interval, judged)
    if let precision = judged.precisionMean, let recall = judged.recallMean {
      text += "; precision \(NumberText.score(precision)), recall \(NumberText.score(recall))"
    }
    return Fact("Mean F1", text)
  }

  private static func estimate(_ cluster: ClusterAssessment) -> Fact? {
    cluster.shrunkenMean.map { mean in
      Fact("Estimate", "\(NumberText.score(mean)), drawn toward the mean of all clusters")
    }
  }

  private static func training(_ cluster: ClusterAssessment) -> Fact? {
    guard let training = cluster.training, let mean = training.f1Mean else { return nil }
    let flatters = mean > cluster.judged.f1Mean ?? 1
    return Fact(
      "On training images",
      "\(NumberText.score(mean)) on \(Phrase.images(training.measured))"
        + (flatters ? ", which flatter the model" : ""))
  }

  private static func splits(_ cluster: ClusterAssessment, _ assessment: Assessment) -> Fact? {
    let parts = zip(assessment.splitNames, cluster.splitCounts).filter { $1 > 0 }.map {
      name, count -> ShownText in
      "\(foreign: name, to: 20) \(NumberText.count(count))"
    }
    guard !parts.isEmpty else { return nil }
    return Fact(
      "Images",
      "\(NumberText.count(cluster.numImages)): \(Phrase.list(parts.prefix(6).map(\.self), of: parts.count))"
    )
  }

  private static func errors(_ cluster: ClusterAssessment) -> Fact? {
    let objects = cluster.judged.objects
    guard objects.images > 0 else { return nil }
    return Fact(
      "Objects",
      "\(NumberText.count(objects.found)) found, "
        + "\(NumberText.count(objects.missed)) missed, "
        + NumberText.count(objects.falseAlarms, "false alarm"))
  }

  private static func settling(_ cluster: ClusterAssessment, _ assessment: Assessment) -> Fact? {
    assessment.settling[cluster.id].map { Fact("To settle it", UnitText.settling($0)) }
  }

  private static func gain(_ cluster: ClusterAssessment) -> Fact? {
    guard cluster.verdict == .weak, let gain = cluster.gain else { return nil }
    return Fact(
      "Gain",
      "about \(NumberText.difference(gain)) on the overall mean (95% interval "
        + "\(NumberText.differences(cluster.gainInterval))), were it brought to the rest")
  }
}
