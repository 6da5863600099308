import Assessment
import JSON
import ModelEvaluation

extension ReportDocument {
  /// Scores of a set of images.
  struct ScorePart: JSONWritable {
    private let images: String
    private let scores: ScoreSummary
    private let interval: ClosedRange<Double>?

    init(images: String, _ scores: ScoreSummary) {
      self.images = images
      self.scores = scores
      interval = nil
    }

    init(_ line: OverallScores.Line) {
      images = line.name
      scores = line.scores
      interval = line.interval
    }

    func write(into json: inout JSONWriter) { Self.members.write(self, into: &json) }

    private static let members = JSONMembers<Self>(
      ClusterColumns.scores.map { $0.member { $0.scores } },
      [
        "count": { $1.member("count", $0.scores.images) },
        "images": { $1.member("images", $0.images) },
        "interval": { $1.member("interval", $0.interval) },
        "measured": { $1.member("measured", $0.scores.measured) },
      ])
  }

  /// A cluster, or the noise.
  struct ClusterPart: JSONWritable {
    let cluster: ClusterAssessment
    let splitNames: [String]
    let classes: ClassConfusionPart?
    let traits: [SharedTraitPart]?
    let settling: SettlingUnits?

    func write(into json: inout JSONWriter) { Self.members.write(self, into: &json) }

    private static let members = JSONMembers<Self>(
      ClusterColumns.judgement.map { $0.member { $0.cluster } },
      [
        "classes": { $1.member("classes", $0.classes) },
        "id": { $1.member("id", $0.cluster.id) },
        "images": { $1.member("images", $0.cluster.numImages) },
        "judged": { $1.member("judged", ScorePart(images: "judged", $0.cluster.judged)) },
        "sampleImages": { $1.member("sampleImages", $0.cluster.sampleImages) },
        "settling": { $1.member("settling", $0.settling.map(SettlingPart.init)) },
        "sharedTraits": { $1.member("sharedTraits", $0.traits) },
        "splits": {
          $1.member("splits", SplitsPart(names: $0.splitNames, counts: $0.cluster.splitCounts))
        },
        "training": { $1.member("training", $0.training) },
        "testedOn": { $1.member("testedOn", $0.cluster.testedOn?.rawValue) },
        "verdict": { $1.member("verdict", $0.cluster.verdict.rawValue) },
      ])

    private var training: ScorePart? {
      cluster.training.map { ScorePart(images: Split.train.name, $0) }
    }
  }

  /// How many more units would settle whether a cluster is weak.
  private struct SettlingPart: JSONWritable {
    let units: SettlingUnits

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("deficit", units.deficit)
        json.member("more", units.more)
      }
    }
  }

  /// Images by split.
  private struct SplitsPart: JSONWritable {
    let names: [String]
    let counts: [Int]

    func write(into json: inout JSONWriter) {
      let members = zip(names, counts).sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      json.object { json in
        for (name, count) in members { json.member(name, count) }
      }
    }
  }
}
