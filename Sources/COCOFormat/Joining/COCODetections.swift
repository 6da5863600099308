package import Detections
package import ModelEvaluation
import PlainText

/// Detections of a data set, joined with its images and classes.
package struct COCODetections: Sendable {
  /// The detections.
  package let detections: DetectionSet
  /// How the document names its images.
  package let naming: ImageNaming
  /// What could not be joined.
  package let unjoined: Unjoined

  /// Detections that were left out.
  package struct Unjoined: Sendable, Equatable {
    /// Detections of images that the ground truth does not have.
    package var ofUnknownImages = 0
    /// Detections of images of which the ground truth has several.
    package var ofAmbiguousImages = 0
    /// Detections of classes that the ground truth does not have.
    package var ofUnknownClasses = 0
    /// The first names and ids that led nowhere, as many as ``mostExamples``.
    package var examples: [String] = []

    /// Most examples that are kept.
    package static let mostExamples = 3

    /// How many detections were left out.
    package var count: Int { ofUnknownImages + ofAmbiguousImages + ofUnknownClasses }

    mutating func addExample(_ text: String) {
      let quoted = ShownText(quoting: text).string
      guard examples.count < Self.mostExamples, !examples.contains(quoted) else { return }
      examples.append(quoted)
    }
  }

  /// The greatest share of detections that may be left out.
  package static let mostUnjoined = 0.05

  /// Joins detections.
  ///
  /// The one way of naming images is taken that finds the most of them; of equal ones ids, then
  /// names.
  /// - Throws: When more than ``mostUnjoined`` of the detections cannot be joined, or a mask is broken.
  package init(
    _ document: DetectionsDocument, _ dataset: COCODataset
  ) throws(EvaluationError) {
    let names = document.rows.imageKeys.keys.map(\.text)
    let found = ImageLookup.find(names, among: dataset.identities)
    naming = found.naming
    var joining = DetectionJoining(document, dataset)
    try joining.join(found.results)
    unjoined = joining.unjoined
    guard Double(unjoined.count) <= Self.mostUnjoined * Double(document.count) else {
      throw Self.refusal(unjoined, document)
    }
    detections = try joining.detections()
  }

  private static func refusal(_ unjoined: Unjoined, _ document: DetectionsDocument)
    -> EvaluationError
  {
    let kinds = [
      (unjoined.ofUnknownImages, "of images that it does not have"),
      (unjoined.ofAmbiguousImages, "of images of which it has several"),
      (unjoined.ofUnknownClasses, "of classes that it does not have"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return COCOReader.error(
      document.file, "", expected: "detections of the images and classes of the ground truth",
      found: kinds.joined(separator: ", ") + " among \(document.count), for example "
        + unjoined.examples.joined(separator: ", "))
  }
}
