import Assessment
import Charts
import ModelEvaluation
import PlainText

/// One figure of the report made from made-up data.
struct FigureExample: Sendable, CustomStringConvertible {
  let name: String
  private let make: @Sendable () -> Figure

  init(_ name: String, _ make: @escaping @Sendable () -> Figure) {
    self.name = name
    self.make = make
  }

  var figure: Figure { make() }
  var description: String { name }

  static let all = f1 + splits + precisionRecall + map + locator + changes

  private static let f1: [FigureExample] = [
    FigureExample("f1-typical") { f1(SampleClusters.rows(9)) },
    FigureExample("f1-54-clusters") { f1(SampleClusters.rows(54)) },
    FigureExample("f1-omitted") { f1(SampleClusters.rows(40), omitted: 460) },
    FigureExample("f1-one-row") { f1(SampleClusters.rows(1, hasNoise: false)) },
    FigureExample("f1-empty") { f1([]) },
    FigureExample("f1-only-noise") { f1(SampleClusters.rows(0)) },
    FigureExample("f1-no-scores") {
      f1((0..<4).map { SampleClusters.unmeasured($0, name: "Cluster \($0)") }, mean: .nan)
    },
    FigureExample("f1-hostile") { f1(SampleClusters.hostile) },
    FigureExample("f1-estimates") {
      f1(estimated(SampleClusters.rows(14)), mean: 0.7)
    },
    FigureExample("f1-one-estimate") {
      f1(estimated(SampleClusters.rows(30), pull: 0), mean: 0.7)
    },
    FigureExample("f1-zero") { f1(SampleClusters.rows(4), mean: 0) },
  ]

  /// The rows with estimates between their own means and a common one.
  private static func estimated(_ rows: [ClusterRow], pull: Double = 0.6) -> [ClusterRow] {
    rows.map { row in
      guard !row.isNoise else { return row }
      var row = row
      let mean = pull * (row.metrics.f1Mean ?? 0.7) + (1 - pull) * 0.7
      row.estimate = ClusterRow.Estimate(mean: mean, interval: mean - 0.15...min(1, mean + 0.12))
      return row
    }
  }

  private static let fewestImages = Assessment.Criteria().minImages

  private static func f1(
    _ rows: [ClusterRow], mean: Double = 0.742, omitted: Int = 0
  ) -> Figure {
    F1Figure(
      rows: rows, overallMean: mean,
      overallInterval: mean.isFinite ? max(0, mean - 0.03)...mean + 0.025 : nil,
      fewestImages: fewestImages, omittedCount: omitted
    ).figure
  }

  private static let splits: [FigureExample] = [
    FigureExample("splits-typical") { splits(SampleClusters.rows(9)) },
    FigureExample("splits-54-clusters") { splits(SampleClusters.rows(54)) },
    FigureExample("splits-empty") { splits([]) },
    FigureExample("splits-hostile") {
      splits(SampleClusters.hostile, names: ["<b>train</b>", "va\u{202E}lid", "test"])
    },
    FigureExample("splits-six-splits") {
      var rows = SampleClusters.rows(8)
      for position in rows.indices {
        rows[position].splitCounts = (0..<6).map { ($0 + position) * 3 % 11 }
      }
      return splits(rows, names: ["train", "valid", "test", "holdout", "synthetic", "night"])
    },
    FigureExample("splits-one-to-ten-thousand") {
      var rows = SampleClusters.rows(5)
      for (position, counts) in [[7_000, 2_000, 1_000], [1, 0, 0], [0, 1, 0], [90, 9, 1]]
        .enumerated()
      {
        rows[position].splitCounts = counts
      }
      return splits(rows)
    },
  ]

  private static func splits(
    _ rows: [ClusterRow], names: [String] = SampleClusters.splitNames
  ) -> Figure {
    SplitsFigure(rows: rows, splitNames: names.map { ShownText(foreign: $0) }).figure
  }

  private static let precisionRecall: [FigureExample] = [
    FigureExample("precision-recall-typical") {
      PrecisionRecallFigure(rows: SampleClusters.rows(9)).figure
    },
    FigureExample("precision-recall-54-clusters") {
      PrecisionRecallFigure(rows: SampleClusters.rows(54, sections: 12)).figure
    },
    FigureExample("precision-recall-empty") { PrecisionRecallFigure(rows: []).figure },
    FigureExample("precision-recall-same-place") {
      var rows = SampleClusters.rows(8, sections: 8)
      for position in rows.indices {
        rows[position].metrics.precisionMean = 1
        rows[position].metrics.recallMean = 1
      }
      return PrecisionRecallFigure(rows: rows).figure
    },
  ]
}
