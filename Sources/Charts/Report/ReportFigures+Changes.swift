import Assessment
import Findings
import PlainText

extension ReportFigures {
  /// Most clusters in the chart of changes.
  static let mostChanges = 20

  /// The clusters whose images changed most; `nil` when none of them changed at all.
  ///
  /// Clusters with enough images for a judgement, or all where there is none such: the largest
  /// changes of tiny clusters are mostly luck.
  static func changes(_ comparison: Comparison, sections: Set<String>) -> Figure? {
    let measured = comparison.clusters.filter { $0.difference != nil }
    let judged = measured.filter { $0.isJudged }
    let clusters = judged.isEmpty ? measured : judged
    let largest = clusters.indices.sorted {
      (-abs(clusters[$0].difference ?? 0), $0) < (-abs(clusters[$1].difference ?? 0), $1)
    }
    let rows = largest.prefix(mostChanges).sorted().compactMap { row(clusters[$0], sections) }
    guard rows.contains(where: { $0.before != $0.after }) else { return nil }
    return ChangeFigure(rows: rows, omittedCount: measured.count - rows.count).figure
  }

  private static func row(_ change: ClusterChange, _ sections: Set<String>) -> ChangeFigure.Row? {
    guard let before = change.before, let after = change.after else { return nil }
    return ChangeFigure.Row(
      name: change.name,
      sectionID: change.sectionID.flatMap { sections.contains($0) ? $0 : nil },
      count: change.count, before: before, after: after,
      interval: change.interval,
      isEvident: change.isEvident)
  }
}
