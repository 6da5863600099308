import Foundation
import ReportFolder
import RoboflowFormat
import TestSupport
import Testing

@testable import VectorReport

/// What a reader without statistics meets before the Method: no jargon, one style of units.
@Suite struct PlainWordsTests {
  /// Words of statistics, of the service's programs, and of nobody.
  static let jargon = [
    "beyond chance", "adjusted p", "robust z", "empirical Bayes", "pooled", "Pooled",
    "not distinguishable", "brought level", "brought to the rest", "clusters of note",
    "drawn toward",
    "false-discovery", "shuffled data", "object-detection-like", "className",
    "Whatever the borders",
  ]

  private static func report(_ name: String) throws -> Report {
    try Report(EvaluationInput(path: repositoryRoot.appendingPathComponent(name).path))
  }

  @Test(arguments: ["Examples/small/evaluation", "Examples/documented", "Examples/small/nano"])
  func noJargonStandsBeforeTheMethod(name: String) throws {
    let file = try #require(Self.report(name).files.first { $0.path == "report.md" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let end = try #require(text.range(of: "## Method"))
    let said = text[..<end.lowerBound]
    for word in Self.jargon { #expect(!said.contains(word), "\(word)") }
  }

  /// `95%`, never `95 %`.
  @Test(arguments: ["Examples/small/evaluation", "Examples/documented"])
  func percentagesAreWrittenInOneWay(name: String) throws {
    for file in try Self.report(name).files where !file.path.hasPrefix("images/") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.firstMatch(of: /[0-9][ \u{A0}\u{202F}]%/) == nil, "\(file.path)")
    }
  }

  /// A cluster has one name wherever the page speaks of it.
  @Test func aClusterHasOneName() throws {
    let file = try #require(
      Self.report("Examples/small/evaluation").files.first { $0.path == "report.md" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    let calls = text.matches(of: /Cluster 6(?![0-9])( · tray_glare)?/)
    #expect(calls.count > 5 && calls.allSatisfy { $0.output.1 != nil })
  }
}
