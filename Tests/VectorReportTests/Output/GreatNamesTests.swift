import Foundation
import ReportFolder
import Testing

@testable import VectorReport

/// No name, however long or strange, swells a report beyond its ceiling.
@Suite struct GreatNamesTests {
  /// What the images of an evaluation are called, and how many there are.
  struct Naming: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var count = 3_000
    var split = "test"
    let name: @Sendable (Int) -> String
  }

  private static let namings = [
    Naming(testDescription: "one name of three million combining marks", count: 3) { number in
      number == 0 ? "a" + String(repeating: "\u{301}", count: 3_000_000) : "\(number).jpg"
    },
    Naming(testDescription: "Thai names of 40 letters with marks") {
      "\($0)" + String(repeating: "ที่", count: 40)
    },
    Naming(testDescription: "names of 20 family emoji") {
      "\($0)" + String(repeating: "👨‍👩‍👧‍👦", count: 20)
    },
    Naming(testDescription: "names of markup") { "\($0)" + String(repeating: "\"<", count: 200) },
    Naming(
      testDescription: "a split name of 1 MB", count: 5,
      split: String(repeating: "split ", count: 180_000)
    ) { "\($0).jpg" },
  ]

  @Test(arguments: namings)
  func aReportStaysUnderItsCeiling(naming: Naming) throws {
    let report = try Report(
      vectorAnalysis: Self.analysis(naming), imagePredictions: [Self.records(naming)])
    #expect(SizeCeiling.size(of: report.files) < 5_000_000)
    let page = try #require(report.files.first { $0.path == "index.html" })
    #expect(page.bytes.count < 2_000_000)
  }

  private static func analysis(_ naming: Naming) throws -> Data {
    try JSONEncoder().encode(Analysis(clusters: [.init(id: 0, numImages: naming.count)]))
  }

  private static func records(_ naming: Naming) throws -> Data {
    let images = (0..<naming.count).map { number in
      Page.Image(
        imageId: "\(number)", imageName: naming.name(number), split: naming.split,
        cluster: .init(id: 0, embedding2D: [Double(number % 61), Double(number / 61)]),
        stats: .init(f1: Double(number % 10) / 10))
    }
    return try JSONEncoder().encode(
      Page(offset: 0, limit: naming.count, totalImages: naming.count, images: images))
  }

  private struct Analysis: Encodable {
    struct Cluster: Encodable {
      let id: Int
      let numImages: Int
    }

    let clusters: [Cluster]
  }

  private struct Page: Encodable {
    struct Image: Encodable {
      struct Cluster: Encodable {
        let id: Int
        let embedding2D: [Double]
      }

      struct Stats: Encodable {
        let truePositives = 1
        let falsePositives = 1
        let falseNegatives = 1
        let precision = 0.5
        let recall = 0.5
        let f1: Double
      }

      let imageId: String
      let imageName: String
      let split: String
      let cluster: Cluster
      let stats: Stats
    }

    let offset: Int
    let limit: Int
    let totalImages: Int
    let images: [Image]
  }
}
