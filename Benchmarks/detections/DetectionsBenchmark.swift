import Detections
import Foundation

/// Judges detections of the shape of COCO's validation set and prints the twelve numbers, or writes
/// them as COCO files for peers.py.
///
///     swift run -c release detections [IMAGES] [--write FOLDER]
///
/// Seeded: the boxes are the same on every run.
@main enum DetectionsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let shape = COCOShape(imageCount: arguments.first.flatMap(Int.init) ?? 5000, seed: 1)
    if let place = arguments.firstIndex(of: "--write"), place + 1 < arguments.endIndex {
      try shape.write(to: URL(fileURLWithPath: arguments[place + 1]))
      return
    }
    let truth = try shape.groundTruth()
    let found = try shape.detectionSet()
    let summary = COCOSummary(AveragePrecision(ThresholdMatching(truth, found)))
    print(summary.values.map { $0.map { "\($0)" } ?? "-1" }.joined(separator: "\n"))
  }
}
