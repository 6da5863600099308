package import Assessment
package import ModelEvaluation
import PlainText

/// Which classes fail in a cluster, from the class confusion of its judged images.
package enum ClusterClasses {
  private static let most = 2
  /// What happened once may be chance.
  private static let fewest = 2

  /// The confusion of a cluster; `nil` where records or class names are missing, or nothing is in
  /// them.
  package static func confusion(
    _ cluster: ClusterAssessment, _ evaluation: Evaluation, _ assessment: Assessment
  ) -> ClassConfusion? {
    guard let images = evaluation.images, let matrix = evaluation.panels.confusionMatrix else {
      return nil
    }
    let judged = RowsOfSplits(images, assessment.judgedSplits.set.contains)
    let rows = cluster.rows.filter(judged.contains)
    let confusion = ClassConfusion(images, rows: rows, names: matrix)
    return confusion.objects == 0 && confusion.falseAlarms == 0 ? nil : confusion
  }

  /// The same in words; `nil` when no class fails twice.
  package static func fact(
    _ cluster: ClusterAssessment, _ evaluation: Evaluation, _ assessment: Assessment
  ) -> Fact? {
    guard let confusion = confusion(cluster, evaluation, assessment),
      let names = evaluation.panels.confusionMatrix?.classes
    else { return nil }
    let parts = [
      part("missed", confusion.missedClasses.filter { $0.count >= fewest }) {
        "\(PanelText.quoted(names[$0.index])) (\(NumberText.count($0.count)) of "
          + "\(NumberText.count($0.total)))"
      },
      part("false alarms of", confusion.falseAlarmClasses.filter { $0.count >= fewest }) {
        "\(PanelText.quoted(names[$0.index])) (\(NumberText.count($0.count)))"
      },
      part("mixed up:", confusion.pairs.filter { $0.count >= fewest }) {
        "\(PanelText.quoted(names[$0.actual])) taken for \(PanelText.quoted(names[$0.predicted])) "
          + "(\(NumberText.count($0.count)))"
      },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Fact("Classes that fail here", parts.joined(separator: "; "))
  }

  private static func part<Element>(
    _ lead: ShownText, _ elements: [Element], _ words: (Element) -> ShownText
  ) -> ShownText? {
    guard !elements.isEmpty else { return nil }
    return "\(lead) \(PanelText.list(elements.prefix(most).map(words)))"
  }
}
