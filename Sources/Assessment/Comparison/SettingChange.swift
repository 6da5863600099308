package import ModelEvaluation

/// A setting that differs between two evaluations, and what that means for comparing them.
package struct SettingChange: Sendable, Equatable {
  /// Name for people.
  package let name: String
  /// Value in the earlier evaluation.
  package let before: String
  /// Value in the later evaluation.
  package let after: String
  /// What it does to the comparison, a clause.
  package let effect: Effect

  /// What a changed setting does to the comparison.
  package enum Effect: String, Sendable, CaseIterable {
    /// Another model or data set version: what a comparison is usually about.
    case subject
    /// Scores are counted in another way.
    case scores
    /// Images are grouped in another way; their scores are not touched.
    case grouping
    /// The two have nothing to do with each other.
    case everything
  }

  /// The settings that both evaluations state and that differ.
  package static func list(from earlier: Evaluation, to later: Evaluation) -> [SettingChange] {
    header(earlier.header, later.header) + [threshold(earlier, later)].compactMap(\.self)
      + clustering(earlier.clustering, later.clustering)
      + preprocessing(earlier.preprocessing, later.preprocessing)
  }

  private static func header(_ earlier: Header, _ later: Header) -> [SettingChange] {
    [
      change("Project", earlier.project, later.project, .everything),
      change("Task", earlier.taskType, later.taskType, .everything),
      change("Data set version", earlier.versionID, later.versionID, .subject),
      change("Model", earlier.modelID, later.modelID, .subject),
    ].compactMap(\.self)
  }

  private static func threshold(_ earlier: Evaluation, _ later: Evaluation) -> SettingChange? {
    change(
      "Confidence threshold", earlier.confidenceThreshold.map(number),
      later.confidenceThreshold.map(number), .scores)
  }

  private static func clustering(_ earlier: Clustering?, _ later: Clustering?) -> [SettingChange] {
    guard let earlier, let later else { return [] }
    var changes = [change("Clustering method", earlier.method, later.method, .grouping)]
    let (before, after) = (earlier.parameters, later.parameters)
    let names = after.map(\.name) + before.map(\.name)
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
      changes.append(
        change(
          name, before.first { $0.name == name }?.value ?? notGiven,
          after.first { $0.name == name }?.value ?? notGiven, .grouping))
    }
    return changes.compactMap(\.self)
  }

  private static func preprocessing(
    _ earlier: Preprocessing?, _ later: Preprocessing?
  ) -> [SettingChange] {
    guard let earlier, let later else { return [] }
    return [
      change("Reduction", earlier.method, later.method, .grouping),
      change(
        "Embedding dimensions", earlier.originalDimensions.map(String.init),
        later.originalDimensions.map(String.init), .grouping),
      change(
        "Reduced dimensions", earlier.targetDimensions.map(String.init),
        later.targetDimensions.map(String.init), .grouping),
      change(
        "Neighbours", earlier.nNeighbors.map(String.init), later.nNeighbors.map(String.init),
        .grouping),
      change(
        "Minimum distance", earlier.minDistance.map(number), later.minDistance.map(number),
        .grouping),
    ].compactMap(\.self)
  }

  private static let notGiven = "not given"

  private static func number(_ value: Double) -> String { value.description }

  /// `nil` when equal, and when one side does not say.
  private static func change(
    _ name: String, _ before: String?, _ after: String?, _ effect: Effect
  ) -> SettingChange? {
    guard let before, let after, before != after else { return nil }
    return SettingChange(name: name, before: before, after: after, effect: effect)
  }
}
