import JSON
import ModelEvaluation

/// One per-image record as it is read, before it goes into the columns.
///
/// Texts stay in the document's bytes.
struct ImageRecord {
  var id: JSONText?
  var name: JSONText?
  var split: JSONText?
  var augmentations: Int?
  var cluster: Int?
  var position: (x: Double, y: Double)?
  var truePositives: Int?
  var falsePositives: Int?
  var falseNegatives: Int?
  var precision: Double?
  var recall: Double?
  var f1: Double?
  var extra = ImageExtras.Extra()
}
