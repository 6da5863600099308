import Assessment
import ClusterStatistics
import Disk
import Findings
import JSON
import ModelEvaluation
import PlainText

/// What the page says, for machines: `data/report.json`.
///
/// Examples/report.schema.json documents it.
/// `schemaVersion` rises when a field changes its meaning or goes; new fields may come at any time.
/// A value that is not known is absent. Members are in byte order.
struct ReportDocument: JSONWritable {
  private let title: String
  private let assessed: AssessedEvaluation
  private let notes: [Note]

  init(title: String, assessed: AssessedEvaluation, notes: [Note]) {
    self.title = title
    self.assessed = assessed
    self.notes = notes
  }

  /// The file, which is made beside the others.
  var file: ReportFile {
    ReportFile(path: "data/report.json") { (take) throws(DiskError) in try take(jsonFile) }
  }

  func write(into json: inout JSONWriter) {
    let assessment = assessed.assessment
    json.object { json in
      json.member("check", assessed.outcome.map { CheckDocument($0) })
      json.member("clusters", assessment.clusters.map(part))
      json.member("comparison", assessed.comparison.map(ComparisonPart.init))
      json.member("criteria", CriteriaPart(assessment: assessment))
      json.member("evaluation", EvaluationPart(assessed.evaluation, assessment))
      json.member("findings", assessed.findings.map(FindingPart.init))
      json.member("generator", GeneratorPart())
      json.member("imagesToCheck", imagesToCheck)
      json.member("knownGroups", assessed.slices.map { $0.map(KnownGroupPart.init) })
      json.member("leak", assessment.overall.leak.map(LeakPart.init))
      json.member("noise", assessment.noise.map(part))
      json.member("notes", notes.map(NotePart.init))
      json.member("panels", PanelsPart(assessed.evaluation))
      json.member("schemaVersion", 1)
      json.member("scores", assessment.overall.lines.map(ScorePart.init))
      json.member("title", title)
      json.member("verdict", VerdictLine.text(assessed))
      json.member("weakClasses", weakClasses)
    }
  }

  /// The images that fail alone in clusters that do well; absent without per-image records.
  private var imagesToCheck: [LoneBadImagePart]? {
    assessed.evaluation.images.map { table in
      assessed.assessment.loneBadImages.map { LoneBadImagePart(image: $0, table: table) }
    }
  }

  /// Classes that are weak beyond chance; absent without class counts of single images.
  private var weakClasses: [WeakClassPart]? {
    guard let matrix = assessed.evaluation.panels.confusionMatrix, assessed.evaluation.images != nil
    else { return nil }
    return assessed.assessment.weakClasses.map {
      WeakClassPart(weak: $0, name: matrix.classes[$0.index])
    }
  }

  private func part(_ cluster: ClusterAssessment) -> ClusterPart {
    let (evaluation, assessment) = (assessed.evaluation, assessed.assessment)
    let classes = evaluation.panels.confusionMatrix?.classes ?? []
    return ClusterPart(
      cluster: cluster, splitNames: assessment.splitNames,
      classes: ClusterClasses.confusion(cluster, evaluation, assessment)
        .map { ClassConfusionPart($0, names: classes) },
      traits: cluster.traits.isEmpty
        ? nil : cluster.traits.map { SharedTraitPart(trait: $0, classes: classes) },
      settling: assessment.settling[cluster.id])
  }
}

extension ReportDocument {
  struct EvaluationPart: JSONWritable {
    private let evaluation: Evaluation
    private let assessment: Assessment

    init(_ evaluation: Evaluation, _ assessment: Assessment) {
      self.evaluation = evaluation
      self.assessment = assessment
    }

    func write(into json: inout JSONWriter) {
      let header = evaluation.header
      json.object { json in
        json.member("clustering", evaluation.clustering.map(ClusteringPart.init))
        json.member("clusters", assessment.clusters.count)
        json.member("confidenceThreshold", evaluation.confidenceThreshold)
        json.member("createdAt", header.createdAt)
        json.member("evalId", header.evalID)
        json.member("images", assessment.imageCount)
        json.member("modelId", header.modelID)
        json.member("noiseImages", assessment.noise?.numImages ?? 0)
        json.member("preprocessing", evaluation.preprocessing.map(PreprocessingPart.init))
        json.member("project", header.project)
        json.member("serviceMetrics", evaluation.summary.map(ServiceMetricsPart.init))
        json.member("silhouetteScore", evaluation.clustering?.silhouetteScore)
        json.member("status", header.status)
        json.member("taskType", header.taskType)
        json.member("versionId", header.versionID)
      }
    }
  }

  struct CriteriaPart: JSONWritable {
    let assessment: Assessment

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("falseDiscoveryRate", assessment.criteria.falseDiscoveryRate)
        json.member("judgedOn", assessment.judgedSplits.set.rawValue)
        json.member("minImages", assessment.criteria.minImages)
        json.member("perImageRecords", assessment.judgedSplits.isPerImage)
        json.member("units", assessment.units.map(UnitsPart.init))
      }
    }
  }

  /// Held-out images that belong together with training images.
  struct LeakPart: JSONWritable {
    private let leak: Leak

    init(_ leak: Leak) { self.leak = leak }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("all", ScorePart(leak.all))
        json.member("images", leak.rows.count)
        json.member("leaked", ScorePart(images: leak.all.name, leak.leaked))
        json.member("share", leak.share)
        json.member("unseen", leak.unseen.map(ScorePart.init))
      }
    }
  }

  /// How many images count by themselves.
  struct UnitsPart: JSONWritable {
    private let units: Units

    init(_ units: Units) { self.units = units }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("count", units.count)
        json.member("rule", units.rule.rawValue)
      }
    }
  }

  struct FindingPart: JSONWritable {
    private let finding: Finding

    init(_ finding: Finding) { self.finding = finding }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("clusters", finding.clusterIDs)
        json.member("gain", finding.gain)
        json.member(
          "gainInterval", finding.gainInterval.map { [$0.lowerBound, $0.upperBound] })
        json.member("kind", finding.kind.rawValue)
        json.member("lead", finding.lead)
        json.member("text", finding.text)
      }
    }
  }
}
