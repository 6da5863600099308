import Assessment
import ModelEvaluation

/// Why models are not compared like for like, though they can be compared.
package enum RankingConcern: Sendable, Equatable {
  /// Models are of different versions of the data set; position of each model in each.
  case versions([Stated])
  /// Detections were counted at different confidence thresholds.
  case thresholds([Stated])
  /// Some models group the images otherwise than the map that is shown; their positions.
  case clusters([Int])
  /// The evaluations of some models are not finished; their positions.
  case unfinished([Int])

  /// A value with the models that state it.
  package struct Stated: Sendable, Equatable {
    /// The value as sent.
    package let value: String
    /// Positions of the models.
    package let models: [Int]
  }
}

extension RankingConcern {
  /// What is to be said of some evaluations before any ranking.
  static func list(
    _ evaluations: [Evaluation], _ images: MeasuredImages, _ source: Int?
  ) -> [RankingConcern] {
    let versions = stated(evaluations.map(\.header.versionID))
    let thresholds = stated(evaluations.map { $0.confidenceThreshold?.description })
    let regrouped = source.map { source in
      images.tables.indices.filter { $0 != source && isRegrouped(images, $0, against: source) }
    }
    let unfinished = evaluations.indices.filter {
      evaluations[$0].header.status.map { $0 != "done" } ?? false
    }
    return [
      versions.count > 1 ? .versions(versions) : nil,
      thresholds.count > 1 ? .thresholds(thresholds) : nil,
      regrouped.flatMap { $0.isEmpty ? nil : .clusters($0) },
      unfinished.isEmpty ? nil : .unfinished(unfinished),
    ].compactMap(\.self)
  }

  /// Every value that is stated, in the order of the models, with who states it.
  static func stated(_ values: [String?]) -> [Stated] {
    var order: [String] = []
    for case let value? in values where !order.contains(value) { order.append(value) }
    return order.map { value in
      Stated(value: value, models: values.indices.filter { values[$0] == value })
    }
  }

  /// Whether a model's records name clusters and put the images together otherwise, whatever the ids.
  private static func isRegrouped(
    _ images: MeasuredImages, _ model: Int, against source: Int
  ) -> Bool {
    let (one, other) = (images.tables[source], images.tables[model])
    guard other.clusterIDs.contains(where: { $0 >= 0 }) else { return false }
    var (forth, back): ([Int32: Int32], [Int32: Int32]) = ([:], [:])
    for (row, partner) in zip(images.rows[source], images.rows[model]) {
      let ids = (one.clusterIDs[row], other.clusterIDs[partner])
      if (ids.0 < 0) != (ids.1 < 0) { return true }
      if forth[ids.0, default: ids.1] != ids.1 || back[ids.1, default: ids.0] != ids.0 {
        return true
      }
      (forth[ids.0], back[ids.1]) = (ids.1, ids.0)
    }
    return false
  }
}
