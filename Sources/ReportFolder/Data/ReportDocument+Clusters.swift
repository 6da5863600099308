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

    func write(into json: inout JSONWriter) {
      JSONMember.write(
        ClusterColumns.scores.map { $0.jsonMember(scores) } + [
          JSONMember("count", scores.images), JSONMember("images", images),
          JSONMember("interval", interval.map { [$0.lowerBound, $0.upperBound] }),
          JSONMember("measured", scores.measured),
        ], into: &json)
    }
  }

  /// A cluster, or the noise.
  struct ClusterPart: JSONWritable {
    let cluster: ClusterAssessment
    let splitNames: [String]
    let classes: ClassConfusionPart?
    let traits: [SharedTraitPart]?
    let settling: SettlingUnits?

    func write(into json: inout JSONWriter) {
      JSONMember.write(
        ClusterColumns.judgement.map { $0.jsonMember(cluster) } + [
          JSONMember("classes", classes), JSONMember("id", cluster.id),
          JSONMember("images", cluster.numImages),
          JSONMember("judged", ScorePart(images: "judged", cluster.judged)),
          JSONMember("sampleImages", cluster.sampleImages),
          JSONMember("settling", settling.map(SettlingPart.init)),
          JSONMember("sharedTraits", traits),
          JSONMember("splits", SplitsPart(names: splitNames, counts: cluster.splitCounts)),
          JSONMember(
            "training", cluster.training.map { ScorePart(images: Split.train.name, $0) }),
          JSONMember("testedOn", cluster.testedOn?.rawValue),
          JSONMember("verdict", cluster.verdict.rawValue),
        ], into: &json)
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
      JSONMember.write(zip(names, counts).map { JSONMember($0, $1) }, into: &json)
    }
  }
}
