import EvaluationSamples
import ModelEvaluation

@testable import Assessment

/// Evaluations with one weak group of known size, and slices of it.
enum SampleSlices {
  /// Clusters of test images around .8, the first around another mean; the name of each image tells its
  /// cluster by a word.
  static func evaluation(
    weak: Double, images: Int = 24, others: Int = 6, prefix: String = ""
  ) -> Evaluation {
    let groups = (0...others).map { id in
      EvaluationMaker.Group(
        id: id, images: (0, 0, images), f1: id == 0 ? weak : 0.8, spread: 0.1)
    }
    let plain = EvaluationMaker(groups: groups).evaluation()
    let clusters = plain.images?.clusterIDs ?? []
    let words = ["glare", "shade", "tray", "box", "lane", "night", "rain"]
    return plain.renamed(
      id: { "\(prefix)id\($0)" },
      name: { "\(prefix)\(words[Int(clusters[$0]) % 7])_\(letters($0)).jpg" })
  }

  /// A number in letters, so that names are no series of frames.
  static func letters(_ number: Int) -> String {
    String(number).map {
      String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0)))
    }
    .joined()
  }

  /// A slice of a rule that lay below the rest by a gap.
  static func slice(
    _ rule: SliceRule, gap: Double, kind: Slice.Kind = .weakCluster
  ) -> Slice {
    Slice(
      kind: kind, name: "Cluster 0", rule: rule, judgedOn: .test, value: 0.8 - gap, rest: 0.8,
      images: 24, units: 24)
  }

  /// What an evaluation says of slices.
  static func checks(_ slices: [Slice], _ evaluation: Evaluation) -> [SliceCheck] {
    SliceCheck.list(slices, in: evaluation, Assessment(evaluation))
  }
}
