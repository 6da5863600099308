import COCOFormat
import Detections
import FoundationEssentials
import ModelEvaluation

/// Judges detections of the shape of COCO's validation set and prints the twelve numbers.
///
///     swift run -c release detections --write FOLDER    # the files for peers.py, and nothing else
///     swift run -c release detections FOLDER            # truth.json and detections.json, as peers.py
///
/// Seeded: the files are the same on every run.
@main enum DetectionsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.last.map({ URL(fileURLWithPath: $0, isDirectory: true) }) else {
      return print("usage: detections [--write] FOLDER")
    }
    if arguments.first == "--write" {
      try COCOShape(imageCount: 5000, seed: 1).write(to: folder)
    } else {
      print(try summary(folder).map { $0.map { "\($0)" } ?? "-1" }.joined(separator: "\n"))
    }
  }

  private static func summary(_ folder: URL) throws -> [Double?] {
    let truth = try read(folder, "truth.json") { bytes throws(EvaluationError) in
      try TruthDocument(bytes, file: "truth.json", split: nil, readsOutlines: false)
    }
    let dataset = try COCODataset([truth])
    let found = try read(folder, "detections.json") { bytes throws(EvaluationError) in
      try COCODetections(
        DetectionsDocument(bytes, file: "detections.json", readsOutlines: false), dataset)
    }
    let matching = ThresholdMatching(dataset.groundTruth, found.detections)
    return COCOSummary(AveragePrecision(matching)).values
  }

  private static func read<Value>(
    _ folder: URL, _ name: String,
    _ body: (UnsafeBufferPointer<UInt8>) throws(EvaluationError) -> Value
  ) throws -> Value {
    let data = try Data(contentsOf: folder.appendingPathComponent(name), options: .mappedIfSafe)
    return try data.withUnsafeBytes { try body($0.assumingMemoryBound(to: UInt8.self)) }
  }
}
