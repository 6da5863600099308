package import ClusterStatistics
package import ModelEvaluation

extension Units {
  /// Which images of a table belong together: as the user says, else as far as the records show it.
  package init(of table: ImageTable, grouping: ImageGrouping?) {
    self = UnitScores(table, grouping: grouping).units
  }
}
