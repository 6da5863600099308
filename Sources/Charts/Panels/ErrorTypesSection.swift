import Assessment
import Findings
import ModelEvaluation
import PlainText

/// "Error types": what is wrong with detections, and what repairing it would give.
struct ErrorTypesSection {
  private let types: ErrorTypes
  /// Clusters by what people call them.
  private let clusters: [(name: ShownText, group: ErrorTypes.Group)]

  /// Prepares the section of an assessed evaluation.
  init(_ types: ErrorTypes, _ assessment: Assessment) {
    self.types = types
    clusters = types.clusters.map { (assessment.name($0.id), $0.group) }
  }

  /// The finished section.
  var section: PanelSection {
    let figure = ErrorTypesFigure(types)
    return PanelSection(
      title: "Error types",
      summary: "What is wrong with detections, and what repairing it would give",
      sentences: [
        [precision, Self.repairs(figure.ranked), places(figure.ranked)].compactMap(\.self)
          .joined(separator: " ")
      ],
      table: table, figures: [figure.figure].compactMap(\.self))
  }

  /// Most classes, and most clusters, that are listed.
  private static let mostRows = 8

  private var precision: ShownText {
    let images = PanelText.split(types.split)
    guard let precision = types.all.averagePrecision else {
      return "On \(images) there is no average precision to gain."
    }
    let overlap: ShownText =
      types.overlap.map { " at an overlap of \(PanelText.threshold($0))" } ?? ""
    return "On \(images) average precision\(overlap) is \(NumberText.score(precision))."
  }

  private static func repairs(_ ranked: [ErrorTypes.Errors]) -> ShownText? {
    let repairs = ranked.filter { ($0.gain ?? 0) >= leastGain }
    guard let first = repairs.first else {
      return ranked.isEmpty ? nil : "No kind of error alone costs any of it."
    }
    let most: ShownText = "Most would be gained by \(repair(first))"
    guard repairs.count > 1 else { return most + "." }
    return most + ", next by \(repair(repairs[1]))."
  }

  /// What is shown as nothing is nothing.
  private static let leastGain = 0.0005

  private static func repair(_ errors: ErrorTypes.Errors) -> ShownText {
    let count = errors.count.map { ", \(NumberText.count($0, "error"))" as ShownText } ?? ""
    let interval: ShownText =
      errors.gainInterval == nil
      ? "" : ", 95% interval \(NumberText.differences(errors.gainInterval))"
    return "\(errors.kind.repair) (\(NumberText.difference(errors.gain ?? 0))\(interval)\(count))"
  }

  /// The class and the cluster that would gain most by the first repair.
  private func places(_ ranked: [ErrorTypes.Errors]) -> ShownText? {
    guard let first = ranked.first, (first.gain ?? 0) >= Self.leastGain else { return nil }
    let names = [
      types.classes.count > 1
        ? Self.worst(types.classes.map { (PanelText.quoted($0.name), $0.group) }, first.kind) : nil,
      Self.worst(clusters, first.kind),
    ].compactMap(\.self)
    return names.isEmpty ? nil : "That alone would give most to \(PanelText.list(names))."
  }

  private static func worst(
    _ groups: [(name: ShownText, group: ErrorTypes.Group)], _ kind: ErrorTypes.Kind
  ) -> ShownText? {
    let gains = groups.map { ($0.name, $0.group[kind]?.gain ?? 0) }
    guard let first = gains.first else { return nil }
    let most = gains.reduce(first) { $1.1 > $0.1 ? $1 : $0 }
    return most.1 >= leastGain ? "\(most.0) (\(NumberText.difference(most.1)))" : nil
  }

  /// Gains of all, and of the classes and clusters that would gain most; `nil` where that is but one
  /// row.
  private var table: PanelSection.Table? {
    let classes = types.classes.count > 1 ? types.classes : []
    guard !(classes.isEmpty && clusters.isEmpty) else { return nil }
    let groups =
      [(name: "All", group: types.all)]
      + Self.leading(classes.map { (name: PanelText.quoted($0.name), group: $0.group) })
      + Self.leading(clusters)
    return PanelSection.Table(
      columns: ["Gain by repairing", "AP"] + ErrorTypes.Kind.allCases.map(\.name),
      rows: groups.map { name, group in
        [name, NumberText.score(group.averagePrecision)]
          + ErrorTypes.Kind.allCases.map { kind in
            group[kind]?.gain.map(NumberText.difference) ?? NumberText.missing
          }
      })
  }

  /// Groups by their greatest gain.
  private static func leading(
    _ groups: [(name: ShownText, group: ErrorTypes.Group)]
  ) -> [(name: ShownText, group: ErrorTypes.Group)] {
    let ranked = groups.enumerated().sorted { one, other in
      (greatest(other.element.group), one.offset) < (greatest(one.element.group), other.offset)
    }
    return ranked.prefix(mostRows).map(\.element)
  }

  private static func greatest(_ group: ErrorTypes.Group) -> Double {
    group.errors.compactMap(\.gain).max() ?? 0
  }
}
