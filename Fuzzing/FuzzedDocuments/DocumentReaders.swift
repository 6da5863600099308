import Assessment
import COCOFormat
import FoundationEssentials
package import FuzzedFiles
import JSON
import ModelEvaluation
import ReportFolder
import RoboflowFormat

/// The readers of JSON and CSV documents.
package enum DocumentReaders {
  /// All of them.
  package static let all: [ForeignReader] =
    [json, evaluation] + Panel.optional.map(panel)
    + [header, page, list, serviceError, truth, detections, records, groups, slices, manifest]

  /// Any JSON text, against Foundation.
  private static let json = ForeignReader("json") { bytes in JSONDifferential(bytes).check() }

  /// The clusters of an evaluation and its pages of records, with a byte 0xFF between them.
  private static let evaluation = ForeignReader("evaluation") { bytes in
    let parts = bytes.split(separator: 0xff, omittingEmptySubsequences: false).map { Data($0) }
    let input = EvaluationInput(
      vectorAnalysis: parts[0], imagePredictions: Array(parts.dropFirst()))
    let decoded = try DecodedEvaluation(input)
    let again = EncodedEvaluation(decoded.evaluation)
    withExtendedLifetime(again) {}
  }

  /// A panel that is a document of its own.
  private static func panel(_ panel: Panel) -> ForeignReader {
    ForeignReader(panel.name) { bytes in _ = try WholeDocument.panel(panel, Data(bytes)) }
  }

  /// An evaluation's header.
  private static let header = ForeignReader("header") { bytes in
    _ = try WholeDocument.header(Data(bytes))
  }

  /// A page of records by itself, as `fetch` looks at it.
  private static let page = ForeignReader("page") { bytes in
    _ = try WholeDocument.page(Data(bytes))
  }

  /// The list of evaluations.
  private static let list = ForeignReader("list") { bytes in
    _ = try WholeDocument.list(Data(bytes))
  }

  /// The body of an error.
  private static let serviceError = ForeignReader("service-error") { bytes in
    let error = ServiceError(body: Data(bytes))
    _ = (error.code, error.message, error.hint)
  }

  /// COCO's ground truth, with masks.
  private static let truth = ForeignReader("truth") { bytes in
    let document = try TruthDocument(bytes, file: "truth.json", split: "test", readsOutlines: true)
    _ = try COCODataset([document])
  }

  /// Detections on the images of a small ground truth, with masks.
  private static let detections = ForeignReader("detections") { bytes in
    let document = try DetectionsDocument(bytes, file: "detections.json", readsOutlines: true)
    _ = try COCODetections(document, SmallTruth.dataset())
  }

  /// Counts of images in CSV.
  private static let records = ForeignReader("records") { bytes in
    _ = try RecordDocument(bytes, file: "records.csv")
  }

  /// Groups of images in CSV.
  private static let groups = ForeignReader("groups") { bytes in
    _ = try GroupDocument(bytes, file: "groups.csv")
  }

  /// Groups that an earlier report found.
  private static let slices = ForeignReader("slices") { bytes in
    _ = try SliceDocument(bytes, file: "slices.json")
  }

  /// The manifest of a report folder.
  private static let manifest = ForeignReader("manifest") { bytes in
    _ = Manifest(json: Array(bytes))
  }
}
