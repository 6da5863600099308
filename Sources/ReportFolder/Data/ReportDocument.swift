import Assessment
import ClusterStatistics
import Findings
import ModelEvaluation

/// What the page says, for machines: `data/report.json`.
///
/// Examples/report.schema.json documents it.
/// `schemaVersion` rises when a field changes its meaning or goes; new fields may come at any time.
/// A value that is not known is absent.
struct ReportDocument: Encodable {
  let schemaVersion = 1
  let generator: [String: String]
  let title: String
  let verdict: String
  let evaluation: EvaluationPart
  let criteria: CriteriaPart
  let scores: [ScorePart]
  let findings: [FindingPart]
  let clusters: [ClusterPart]
  let noise: ClusterPart?
  let panels: PanelsPart?
  let notes: [NotePart]
  let comparison: ComparisonPart?
  let check: CheckDocument?

  init(title: String, assessed: AssessedEvaluation, notes: [Note]) {
    let assessment = assessed.assessment
    generator = ["name": Generator.name, "version": Generator.version]
    self.title = title
    verdict = VerdictLine.text(assessment)
    self.evaluation = EvaluationPart(assessed.evaluation, assessment)
    criteria = CriteriaPart(assessment)
    scores = assessment.overall.lines.map { ScorePart(images: $0.name, $0.scores) }
    findings = assessed.findings.map(FindingPart.init)
    let names = assessment.splitNames
    let evaluation = assessed.evaluation
    func part(_ cluster: ClusterAssessment) -> ClusterPart {
      let confusion = ClusterClasses.confusion(cluster, evaluation, assessment)
      let classes = evaluation.panels.confusionMatrix?.classes ?? []
      return ClusterPart(
        cluster, names, confusion.map { ClassConfusionPart($0, names: classes) })
    }
    clusters = assessment.clusters.map(part)
    noise = assessment.noise.map(part)
    panels = PanelsPart(evaluation)
    self.notes = notes.map(NotePart.init)
    comparison = assessed.comparison.map(ComparisonPart.init)
    check = assessed.outcome.map(CheckDocument.init)
  }

  func file() throws -> ReportFile {
    ReportFile(path: "data/report.json", bytes: try JSONDocument.bytes(of: self))
  }
}

extension ReportDocument {
  struct EvaluationPart: Encodable {
    let evalId, project, versionId, modelId, taskType, createdAt: String?
    let confidenceThreshold: Double?
    let images, clusters, noiseImages: Int
    let silhouetteScore: Double?

    init(_ evaluation: Evaluation, _ assessment: Assessment) {
      let header = evaluation.header
      evalId = header.evalID
      project = header.project
      versionId = header.versionID
      modelId = header.modelID
      taskType = header.taskType
      createdAt = header.createdAt
      confidenceThreshold = evaluation.confidenceThreshold
      images = assessment.imageCount
      clusters = assessment.clusters.count
      noiseImages = assessment.noise?.numImages ?? 0
      silhouetteScore = evaluation.clustering?.silhouetteScore
    }
  }

  struct CriteriaPart: Encodable {
    let judgedOn: String
    let perImageRecords: Bool
    let falseDiscoveryRate: Double
    let minImages: Int

    init(_ assessment: Assessment) {
      judgedOn = assessment.judgedSplits.set.rawValue
      perImageRecords = assessment.judgedSplits.isPerImage
      falseDiscoveryRate = assessment.criteria.falseDiscoveryRate
      minImages = assessment.criteria.minImages
    }
  }

  struct ScorePart: Encodable {
    let images: String
    let count, measured: Int
    let f1Mean, f1Std, f1Min, f1Max, precisionMean, recallMean: Double?
    let truePositives, falsePositives, falseNegatives: Int?
    let f1Pooled: Double?

    init(images: String, _ scores: ScoreSummary) {
      self.images = images
      count = scores.images
      measured = scores.measured
      f1Mean = scores.f1Mean
      f1Std = scores.f1Std
      f1Min = scores.f1Min
      f1Max = scores.f1Max
      precisionMean = scores.precisionMean
      recallMean = scores.recallMean
      let objects = scores.objects.images > 0 ? scores.objects : nil
      truePositives = objects?.detections.truePositives
      falsePositives = objects?.detections.falsePositives
      falseNegatives = objects?.detections.falseNegatives
      f1Pooled = objects?.detections.f1
    }
  }

  struct ClusterPart: Encodable {
    let id, images: Int
    let splits: [String: Int]
    let judged: ScorePart
    let training: ScorePart?
    let verdict: String
    let estimate, pValue, adjustedPValue, gain: Double?
    let estimateInterval, interval: [Double]?
    let sampleImages: [String]
    let classes: ClassConfusionPart?

    init(
      _ cluster: ClusterAssessment, _ splitNames: [String], _ classes: ClassConfusionPart?
    ) {
      id = cluster.id
      images = cluster.numImages
      splits = Dictionary(uniqueKeysWithValues: zip(splitNames, cluster.splitCounts))
      judged = ScorePart(images: "judged", cluster.judged)
      training = cluster.training.map { ScorePart(images: Split.train.name, $0) }
      verdict = cluster.verdict.rawValue
      let judgement = cluster.judgement
      estimate = judgement?.shrunken?.mean
      estimateInterval = judgement?.shrunken.map { Self.bounds($0.interval) }
      interval = judgement?.interval.map(Self.bounds)
      pValue = judgement?.test?.pValue
      adjustedPValue = judgement?.adjustedPValue
      gain = judgement?.gain
      sampleImages = cluster.sampleImages
      self.classes = classes
    }

    private static func bounds(_ interval: ClosedRange<Double>) -> [Double] {
      [interval.lowerBound, interval.upperBound]
    }
  }

  struct FindingPart: Encodable {
    let kind, lead, text: String
    let clusters: [Int]

    init(_ finding: Finding) {
      kind = finding.kind.rawValue
      lead = finding.lead
      text = finding.text
      clusters = finding.clusterIDs
    }
  }

  struct NotePart: Encodable {
    let file, place, sentence: String

    init(_ note: Note) {
      file = note.file
      place = note.place
      sentence = note.sentence
    }
  }
}
