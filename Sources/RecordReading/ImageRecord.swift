import JSON
import ModelEvaluation

/// One per-image record as it is read, before it goes into the columns.
///
/// Nothing of it is counted or freed, so that it costs no more than its bytes: texts stay in the document's,
/// and what few records have goes into ``ImageExtras``.
struct ImageRecord {
  /// Id of the image.
  var id: JSONText?
  /// Its name.
  var name: JSONText?
  /// Name of its split.
  var split: JSONText?
  /// How many augmentations it has; ``ImageTable/noCount`` where that is not given.
  var augmentations = ImageTable.noCount
  /// Its cluster; ``ImageTable/noCluster`` where it names none.
  var cluster = ImageTable.noCluster
  /// Its horizontal place on the map, NaN where it has none.
  var x = Double.nan
  /// Its vertical place on the map, NaN where it has none.
  var y = Double.nan
  /// Objects found; ``ImageTable/noCount`` where that is not given.
  var truePositives = ImageTable.noCount
  /// False alarms; ``ImageTable/noCount`` where that is not given.
  var falsePositives = ImageTable.noCount
  /// Objects missed; ``ImageTable/noCount`` where that is not given.
  var falseNegatives = ImageTable.noCount
  /// Precision in 0...1, NaN where it is null.
  var precision = Double.nan
  /// Recall in 0...1, NaN where it is null.
  var recall = Double.nan
  /// F1 in 0...1, NaN where it is null.
  var f1 = Double.nan
}
