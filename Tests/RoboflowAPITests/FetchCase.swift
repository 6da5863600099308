import Foundation
import LoopbackService
import RoboflowAPI
import TestSupport
import Testing

/// One behaviour of a fetch: what the service does, and what must come of it.
struct FetchCase: Sendable, CustomTestStringConvertible {
  typealias Answer = @Sendable (ServiceRequest, EvaluationService) -> ServiceResponse?

  let testDescription: String
  /// Number of images of the evaluation.
  var images = 2500
  /// Changes the service or its evaluation.
  var service: @Sendable (inout EvaluationService) -> Void = { _ in }
  /// An answer of its own; `nil` for the documented one.
  var answer: Answer = { _, _ in nil }
  /// Delivers answers badly.
  var delivery: (@Sendable (ServiceRequest) -> RawServer.Delivery)?
  /// How long the client waits for the next byte.
  var idle = Duration.seconds(60)
  /// Changes what is asked for.
  var request: @Sendable (inout FetchRequest) -> Void = { _ in }
  /// Fills the folder beforehand.
  var prepare: @Sendable (TemporaryFolder) throws -> Void = { _ in }

  var exitCode: Int32 = 0
  /// Texts that the failure or the notes must contain.
  var says: [String] = []
  /// Files in the folder afterwards.
  var files: [String] = Self.complete(pages: [0, 1000, 2000])
  /// Sleeps, where they matter.
  var pauses: [Duration]?

  init(_ description: String) { testDescription = description }

  /// The case with changes.
  func with(_ change: (inout FetchCase) -> Void) -> FetchCase {
    var changed = self
    change(&changed)
    return changed
  }

  static let panels = [
    "confidence-sweep.json", "confusion-matrix.json", "evaluation.json", "fetch.json",
    "map-results.json", "performance-by-class.json", "recommendations.json",
    "vector-analysis.json",
  ]

  /// Files of a whole evaluation with pages at these offsets.
  static func complete(pages: [Int], without missing: String...) -> [String] {
    let names = pages.map { offset in
      let digits = String(offset)
      return
        "image-predictions/page-\(String(repeating: "0", count: 9 - digits.count))\(digits).json"
    }
    return (panels.filter { !missing.contains($0) } + names).sorted()
  }
}
