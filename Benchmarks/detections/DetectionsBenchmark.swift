import COCOFormat
import Detections
import FoundationEssentials
import ModelEvaluation

/// Judges detections of the shape of COCO's validation set and prints the twelve numbers, then the
/// average precision of each class.
///
///     swift run -c release detections --write FOLDER    # the files for peers.py, and nothing else
///     swift run -c release detections FOLDER            # truth.json and detections.json, as peers.py
///     swift run -c release detections --masks FOLDER    # outlines, as masks.py writes them
///     swift run -c release detections --read FOLDER     # reads both, and says how many boxes there are
///
///     swift run -c release detections --errors FOLDER   # types of errors with their intervals
///     swift run -c release detections --gains 400       # coverage of the intervals of gains, so many runs
///
/// Seeded: the files are the same on every run.
@main enum DetectionsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.last.map({ URL(fileURLWithPath: $0, isDirectory: true) }) else {
      return print("usage: detections [--write|--read|--masks|--errors] FOLDER | --gains RUNS")
    }
    if arguments.first == "--gains" {
      return try GainCoverage.run(runs: arguments.last.flatMap { Int($0) } ?? 400)
    }
    switch arguments.first {
    case "--write": try COCOShape(imageCount: 5000, seed: 1).write(to: folder)
    case "--read":
      let (truth, found) = try read(folder, hasMasks: false)
      print("\(truth.boxes.count) objects, \(found.boxes.count) detections")
    case "--errors": print(try errors(folder))
    default:
      let values = try summary(folder, hasMasks: arguments.contains("--masks"))
      print(values.map { $0.map { "\($0)" } ?? "-1" }.joined(separator: "\n"))
    }
  }

  /// Gains of all classes together with their intervals.
  private static func errors(_ folder: URL) throws -> String {
    let (truth, found) = try read(folder, hasMasks: false)
    let errors = DetectionErrors(truth, found)
    let gains = ErrorGains(errors)
    let units = (0..<truth.imageCount).map(Int32.init)
    let intervals = GainIntervals(errors, units: units)
    return ErrorKind.allCases.map { kind in
      let interval = intervals.map { "\($0.gains[kind.rawValue])" } ?? "none"
      return "\(kind) \(gains[kind]) \(interval)"
    }.joined(separator: "\n")
  }

  /// The twelve numbers, then the average precision of each class that has objects.
  private static func summary(_ folder: URL, hasMasks: Bool) throws -> [Double?] {
    let (truth, found) = try read(folder, hasMasks: hasMasks)
    let rule = MatchingRule(measure: hasMasks ? .masks : .boxes)
    let averages = AveragePrecision(ThresholdMatching(truth, found, rule: rule))
    let classes = (0..<truth.categoryCount).compactMap { averages.precision(of: $0) }
    return COCOSummary(averages).values + classes.map(Optional.some)
  }

  private static func read(
    _ folder: URL, hasMasks: Bool
  ) throws -> (GroundTruth, DetectionSet) {
    let truth = try read(folder, "truth.json") { bytes throws(EvaluationError) in
      try TruthDocument(bytes, file: "truth.json", split: nil, readsOutlines: hasMasks)
    }
    let dataset = try COCODataset([truth])
    let found = try read(folder, "detections.json") { bytes throws(EvaluationError) in
      try COCODetections(
        DetectionsDocument(bytes, file: "detections.json", readsOutlines: hasMasks), dataset)
    }
    return (dataset.groundTruth, found.detections)
  }

  private static func read<Value>(
    _ folder: URL, _ name: String,
    _ body: (UnsafeBufferPointer<UInt8>) throws(EvaluationError) -> Value
  ) throws -> Value {
    let data = try Data(contentsOf: folder.appendingPathComponent(name), options: .mappedIfSafe)
    return try data.withUnsafeBytes { try body($0.assumingMemoryBound(to: UInt8.self)) }
  }
}
