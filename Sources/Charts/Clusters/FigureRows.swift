import Assessment
import ModelEvaluation
import PlainText
import Plots

/// What the charts with one row per cluster have in common: order, heights, labels.
struct FigureRows {
  let rows: [ClusterRow]
  /// The estimate that all clusters share, because no difference between them is seen; `nil`
  /// where they have estimates of their own, or none.
  let commonEstimate: Double?

  /// Clusters in the order given, noise after all others.
  init(_ rows: [ClusterRow]) {
    self.rows = rows.filter { !$0.isNoise } + rows.filter(\.isNoise)
    commonEstimate = Self.common(rows.compactMap(\.estimate?.mean))
  }

  /// The first of several estimates that are all written alike.
  private static func common(_ estimates: [Double]) -> Double? {
    guard estimates.count > 1, let first = estimates.first else { return nil }
    let isCommon = estimates.allSatisfy { NumberText.score($0) == NumberText.score(first) }
    return isCommon ? first : nil
  }

  /// Where noise begins, so that it stands apart.
  var breaks: [Int] {
    rows.firstIndex(where: \.isNoise).map { [$0] } ?? []
  }

  /// Greatest width of a name beside its row, in pixels.
  static let mostNameWidth = 190.0

  /// Positions of the rows on the band scale.
  var positions: [Double] { rows.indices.map(Double.init) }

  /// Height of a row: roomy when there are few, and where a heading stands above the data.
  func step(_ form: FigureForm) -> Double {
    form == .narrow ? RowHeadings.step : rows.count <= 12 ? 26 : 20
  }

  /// The scale of the rows.
  func bands(_ form: FigureForm) -> ScaleOptions {
    form == .narrow
      ? .band(count: rows.count, paddingInner: RowHeadings.padding, breaks: breaks)
      : .band(count: rows.count, breaks: breaks)
  }

  /// Whether the axis is repeated at the top.
  var isTall: Bool { rows.count > 20 }

  /// Whether clusters have estimates of their own, by which they are then shown and ordered.
  var hasEstimates: Bool { commonEstimate == nil && hasIntervals }

  /// Whether clusters have intervals of their means.
  var hasIntervals: Bool { rows.contains { $0.estimate != nil } }

  /// The one number that stands for a cluster: its estimate where clusters have one, else the mean.
  func score(_ row: ClusterRow) -> Double? {
    hasEstimates ? row.estimate?.mean : row.metrics.f1Mean
  }

  /// What ``score(_:)`` is.
  var scoreName: ShownText { hasEstimates ? "estimate" : "F1" }

  /// Name, number of images and score of each cluster: the same before every chart with rows, so that
  /// the rows of two charts can be compared.
  ///
  /// - Parameter counts: Numbers with what they count: `judged`, `images`.
  func labels(_ form: FigureForm, counts: [Int], of noun: ShownText) -> [any Mark] {
    switch form {
    case .wide:
      [
        Room(Margins(left: 10)),
        RowLabels(
          rows.map { NumberText.score(score($0)) }, header: scoreName, isNumber: true),
        RowLabels(counts.map { NumberText.count($0) }, header: noun, isNumber: true),
        RowLabels(
          rows.map(\.name), links: rows.map(\.sectionID), emphases: emphases,
          maximumWidth: Self.mostNameWidth),
      ]
    case .narrow:
      [
        RowHeadings(
          rows.map(\.name),
          notes: zip(rows, counts).map {
            "\(NumberText.score(score($0))) · \(NumberText.count($1)) \(noun)"
          }, links: rows.map(\.sectionID), emphases: emphases)
      ]
    }
  }

  private var emphases: [RowLabels.Emphasis] {
    rows.map { row in
      switch row.verdict {
      case .weak: .strong
      case .noise, .unmeasured: .quiet
      case .strong, .notDistinguishable, .tooFewImages: .normal
      }
    }
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
