import Assessment
import PlainText
import Plots

/// What the charts with one row per cluster have in common: order, heights, labels.
struct FigureRows {
  let rows: [ClusterRow]

  /// Clusters in the order given, noise after all others.
  init(_ rows: [ClusterRow]) {
    self.rows = rows.filter { !$0.isNoise } + rows.filter(\.isNoise)
  }

  /// Width of the charts with rows.
  static let width = 640.0

  /// Where noise begins, so that it stands apart.
  var breaks: [Int] {
    rows.firstIndex(where: \.isNoise).map { [$0] } ?? []
  }

  /// Positions of the rows on the band scale.
  var positions: [Double] { rows.indices.map(Double.init) }

  /// Height of a row: roomy when there are few.
  var step: Double { rows.count <= 12 ? 26 : 20 }

  /// Whether the axis is repeated at the top.
  var isTall: Bool { rows.count > 20 }

  /// Name, number of images and F1 of each cluster: the same columns before every chart with rows,
  /// so that the rows of two charts can be compared.
  func columns(counts: [Int]) -> [any Mark] {
    [
      Room(Margins(left: 10)),
      RowLabels(rows.map { NumberText.score($0.f1Mean) }, header: "F1", isNumber: true),
      RowLabels(counts.map { NumberText.count($0) }, header: "images", isNumber: true),
      names,
    ]
  }

  /// The cluster names, linked to their sections.
  private var names: RowLabels {
    RowLabels(
      rows.map(\.name), links: rows.map(\.sectionID),
      emphases: rows.map { row in
        switch row.verdict {
        case .weak: .strong
        case .noise, .unmeasured: .quiet
        case .strong, .notDistinguishable, .tooFewImages: .normal
        }
      })
  }

  /// What bold names mean; empty when there are none.
  var emphasisNote: ShownText {
    rows.contains { $0.verdict == .weak } ? " Bold: worse than the rest, with evidence." : ""
  }

  /// A sentence for what is left out; empty when nothing is.
  static func omission(_ count: Int) -> ShownText {
    switch count {
    case ...0: ""
    case 1: " 1 more cluster is left out; it is in data/clusters.csv."
    default:
      " \(NumberText.count(count)) more clusters are left out; they are in data/clusters.csv."
    }
  }
}
