import Findings
import ModelEvaluation
import PlainText

/// "Sizes of clusters": what other least sizes of a cluster would give.
enum ClusterSizesSection {
  /// The section; `nil` where no other sizes were tried.
  static func section(_ run: VectorRun, _ clustering: Clustering?) -> PanelSection? {
    let used = clustering?.parameters.first { $0.name == "min_cluster_size" }
      .flatMap { Int($0.value) }
    guard let figure = ClusterSizesFigure(run, used: used), let sentence = run.sentence(used: used)
    else { return nil }
    return PanelSection(
      title: "Sizes of clusters", summary: "What other least sizes of a cluster would give",
      sentences: [sentence], table: nil, figures: [figure.figure])
  }
}
