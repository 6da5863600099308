import Assessment
import ClusterStatistics
import JSON
import ModelEvaluation

extension ReportDocument {
  /// Scores of a set of images.
  struct ScorePart: JSONWritable {
    private let images: String
    private let scores: ScoreSummary

    init(images: String, _ scores: ScoreSummary) {
      self.images = images
      self.scores = scores
    }

    func write(into json: inout JSONWriter) {
      let objects = scores.objects.images > 0 ? scores.objects : nil
      json.object { json in
        json.member("count", scores.images)
        json.member("f1Max", scores.f1Max)
        json.member("f1Mean", scores.f1Mean)
        json.member("f1Min", scores.f1Min)
        json.member("f1Pooled", objects?.detections.f1)
        json.member("f1Std", scores.f1Std)
        json.member("falseNegatives", objects?.detections.falseNegatives)
        json.member("falsePositives", objects?.detections.falsePositives)
        json.member("images", images)
        json.member("measured", scores.measured)
        json.member("precisionMean", scores.precisionMean)
        json.member("recallMean", scores.recallMean)
        json.member("truePositives", objects?.detections.truePositives)
      }
    }
  }

  /// A cluster, or the noise.
  struct ClusterPart: JSONWritable {
    let cluster: ClusterAssessment
    let splitNames: [String]
    let classes: ClassConfusionPart?

    func write(into json: inout JSONWriter) {
      let judgement = cluster.judgement
      json.object { json in
        json.member("adjustedPValue", judgement?.adjustedPValue)
        json.member("classes", classes)
        json.member("estimate", judgement?.shrunken?.mean)
        json.member("estimateInterval", judgement?.shrunken.map { Self.bounds($0.interval) })
        json.member("gain", judgement?.gain)
        json.member("id", cluster.id)
        json.member("images", cluster.numImages)
        json.member("interval", judgement?.interval.map(Self.bounds))
        json.member("judged", ScorePart(images: "judged", cluster.judged))
        json.member("pValue", judgement?.test?.pValue)
        json.member("sampleImages", cluster.sampleImages)
        json.key("splits")
        writeSplits(to: &json)
        json.member(
          "training", cluster.training.map { ScorePart(images: Split.train.name, $0) })
        json.member("verdict", cluster.verdict.rawValue)
      }
    }

    private func writeSplits(to json: inout JSONWriter) {
      let counts = zip(splitNames, cluster.splitCounts).sorted {
        $0.0.utf8.lexicographicallyPrecedes($1.0.utf8)
      }
      json.object { json in
        for (name, count) in counts { json.member(name, count) }
      }
    }

    private static func bounds(_ interval: ClosedRange<Double>) -> [Double] {
      [interval.lowerBound, interval.upperBound]
    }
  }
}
