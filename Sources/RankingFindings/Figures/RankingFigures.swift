package import Charts

/// The charts of a comparison.
package struct RankingFigures {
  /// Mean F1 of the models.
  package let models: Figure
  /// Differences to the model with the highest mean; `nil` where none was judged.
  package let differences: Figure?
  /// Clusters by models; `nil` where there are none.
  package let clusters: Figure?

  /// Draws the charts.
  package init(_ ranked: RankedEvaluations) {
    models = ModelsFigure(ranked).figure
    differences = DifferencesFigure(ranked)?.figure
    clusters = ClusterModelsFigure(ranked)?.figure
  }

  /// Every figure in the order of the page.
  package var all: [Figure] { [models, differences, clusters].compactMap(\.self) }
}
