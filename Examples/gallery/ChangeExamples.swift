import Charts
import PlainText

extension FigureExample {
  /// The chart of what changed since a baseline.
  static let changes: [FigureExample] = [
    FigureExample("changes-typical") { ChangeFigure(rows: rows(9), omittedCount: 3).figure },
    FigureExample("changes-20-clusters") { ChangeFigure(rows: rows(20)).figure },
    FigureExample("changes-one-cluster") { ChangeFigure(rows: rows(1)).figure },
    FigureExample("changes-hardly-any") {
      ChangeFigure(rows: [
        .init(name: "Cluster 1", count: 40, before: 0.9953, after: 0.9931),
        .init(name: "Cluster 2", count: 12_000, before: 0.9981, after: 1, interval: 0.001...0.003),
      ]).figure
    },
    FigureExample("changes-from-0-to-1") {
      ChangeFigure(rows: [
        .init(
          name: "Cluster 1", count: 5, before: 1, after: 0, interval: -1 ... -1, isEvident: true),
        .init(name: "Cluster 2", count: 5, before: 0, after: 1, isEvident: true),
      ]).figure
    },
    FigureExample("changes-hostile") {
      ChangeFigure(
        rows: SampleClusters.hostileNames.map { name in
          .init(
            name: ShownText(foreign: name), count: 9, before: 0.7, after: 0.6,
            interval: -0.2 ... -0.05)
        }
      ).figure
    },
  ]

  /// Clusters from a clear loss to a clear gain.
  private static func rows(_ count: Int) -> [ChangeFigure.Row] {
    (0..<count).map { position in
      let change = (Double(position) + 0.5) / Double(count) * 0.3 - 0.16
      return ChangeFigure.Row(
        name: "Cluster \(position)", sectionID: position % 3 == 0 ? "cluster-\(position)" : nil,
        count: 5 + 7 * position % 40, before: 0.75, after: 0.75 + change,
        interval: (change - 0.05)...(change + 0.05), isEvident: abs(change) > 0.05)
    }
  }
}
