package import JSON
package import ModelEvaluation

/// One per-image record as it is read, before it goes into the columns.
///
/// Texts stay in the document's bytes.
package struct ImageRecord {
  /// Id of the image.
  package var id: JSONText?
  /// Its name.
  package var name: JSONText?
  /// Name of its split.
  package var split: JSONText?
  /// How many augmentations it has.
  package var augmentations: Int?
  /// Its cluster.
  package var cluster: Int?
  /// Its place on the map.
  package var position: (x: Double, y: Double)?
  /// Objects found.
  package var truePositives: Int?
  /// False alarms.
  package var falsePositives: Int?
  /// Objects missed.
  package var falseNegatives: Int?
  /// Precision, 0...1.
  package var precision: Double?
  /// Recall, 0...1.
  package var recall: Double?
  /// F1, 0...1.
  package var f1: Double?

  /// What few records have.
  package var extra = ImageExtras.Extra()

  /// Nothing known.
  package init() {}
}
