import COCOFormat
import ModelEvaluation

/// Some images of a data set that are judged together.
struct AnalyzedSplit: Sendable {
  /// Name of the split; `all` where no split is known.
  let name: String
  /// Whether each image belongs to it.
  let images: [Bool]

  /// The splits of a data set in the usual order.
  static func all(_ dataset: COCODataset) -> [AnalyzedSplit] {
    guard !dataset.splitNames.isEmpty else {
      let images = [Bool](repeating: true, count: dataset.imageNames.count)
      return [AnalyzedSplit(name: "all", images: images)]
    }
    return dataset.splitNames.enumerated().map { index, name in
      AnalyzedSplit(name: name, images: dataset.images(of: index))
    }
  }
}
