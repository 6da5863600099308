/// The one look of each split in all charts: the first three are train, valid and test.
package enum SplitStyle {
  /// Style of a split by its position in the report's split names.
  package static func at(_ split: Int) -> SeriesStyle { SeriesStyle.at(split) }
}
