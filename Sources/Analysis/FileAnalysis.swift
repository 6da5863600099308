import COCOFormat
import Detections
package import ModelEvaluation
import RoboflowFormat

/// The analysis of detections in files, with what could not be used of them.
package struct FileAnalysis: Sendable {
  /// What the detections come to.
  package let analysis: DetectionAnalysis
  /// Detections without an image or class in the ground truth.
  package let unjoinedCount: Int
  /// The first of them, for people.
  package let unjoinedExamples: [String]

  /// Reads and analyzes.
  ///
  /// - Parameters:
  ///   - truth: A COCO file, or a folder with one in each split's folder.
  ///   - split: Split of the images of a single file; `nil` where its name tells it.
  ///   - detections: COCO results or Ultralytics' predictions.
  ///   - settings: How detections are judged.
  ///   - shapes: Looks at the pictures of images, by name.
  /// - Throws: `InputError` or `EvaluationError` where a file cannot be read.
  package init(
    truth: String, split: String?, detections: String, _ settings: AnalysisSettings,
    shapes: ([String]) throws -> [String: PictureShape] = { _ in [:] }
  ) throws {
    let readsOutlines = settings.measure == .masks
    let dataset = try COCODataset(
      try AnalysisInput.truthFiles(truth, split: split).map { file in
        try InputFile.read(file.path) { bytes, name throws(EvaluationError) in
          try TruthDocument(bytes, file: name, split: file.split, readsOutlines: readsOutlines)
        }
      })
    let document = try InputFile.read(detections) { bytes, name throws(EvaluationError) in
      try DetectionsDocument(bytes, file: name, readsOutlines: readsOutlines)
    }
    let found = try COCODetections(document, dataset)
    analysis = DetectionAnalysis(
      dataset, found, settings, shapes: try shapes(dataset.imageNames))
    unjoinedCount = found.unjoined.count
    unjoinedExamples = found.unjoined.examples
  }

  /// The evaluation that a CSV file of counts makes.
  ///
  /// - Throws: `InputError` or `EvaluationError` where it cannot be read.
  package static func records(_ path: String) throws -> Evaluation {
    try InputFile.read(path) { bytes, name throws(EvaluationError) in
      RecordAnalysis.evaluation(try RecordDocument(bytes, file: name))
    }
  }
}
