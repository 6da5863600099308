import Assessment
import ClusterStatistics
import ModelEvaluation
import Numerics

extension SimulatedEvaluation {
  /// The evaluation as the program reads it; names show groups as frames of a video.
  func evaluation(
    _ model: ImageModel, name: ((Int) -> String)? = nil
  ) -> Evaluation {
    var table = ImageTable()
    table.splitNames = ["train", "valid", "test"]
    let isGrouped = Set(groups).count < groups.count
    for (image, outcome) in outcomes.enumerated() {
      table.ids.append("")
      table.names.append(name?(image) ?? Self.name(image, of: isGrouped ? groups[image] : nil))
      table.splits.append(splits[image])
      table.clusterIDs.append(clusters[image])
      table.xs.append(xs[image])
      table.ys.append(ys[image])
      table.truePositives.append(model.hasCounts ? Int(outcome.truePositives) : ImageTable.noCount)
      table.falsePositives.append(
        model.hasCounts ? Int(outcome.falsePositives) : ImageTable.noCount)
      table.falseNegatives.append(
        model.hasCounts ? Int(outcome.falseNegatives) : ImageTable.noCount)
      table.precisions.append(.nan)
      table.recalls.append(.nan)
      table.f1s.append(outcome.f1)
      table.augmentations.append(ImageTable.noCount)
      table.confusion.endImage()
    }
    let sizes = Dictionary(grouping: clusters) { $0 }.mapValues(\.count)
    return Evaluation(
      clusters: sizes.sorted { $0.key < $1.key }.map {
        Cluster(id: Int($0.key), numImages: $0.value)
      }, images: table)
  }

  /// A name that says nothing but the frame of a video.
  static func name(_ image: Int, of group: Int32?) -> String {
    guard let group else {
      var random = SplitMix64(seed: UInt64(image) &+ 1)
      let digest = String(random.next(), radix: 36)
      return "\(digest)q.jpg"
    }
    return "site\(Self.word(Int(group)))_frame_\(1000 + image).jpg"
  }

  /// A word for a number, without digits.
  static func word(_ number: Int) -> String {
    String(number, radix: 26).utf8.reduce(into: "") { word, byte in
      let value = byte < 0x3a ? byte - 0x30 : byte - 0x61 + 10
      word.unicodeScalars.append(Unicode.Scalar(0x61 + value))
    }
  }
}
