import Charts
import EvaluationSamples
import Foundation
import ModelEvaluation
import ReportFolder
import Testing

@testable import Findings
@testable import ReportPages
@testable import VectorReport

/// The page of an evaluation of any size and shape is one that a browser can bear, and says what it
/// leaves out.
@Suite struct GreatEvaluationTests {
  /// How many clusters, images in each, and classes there are, and what images are called.
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var clusters: Int
    var images: Int
    var classes = 7
    var name = "image"
  }

  private static let shapes = [
    Shape(testDescription: "thousands of clusters", clusters: 3_000, images: 2),
    Shape(testDescription: "a hundred clusters, most with tooltips", clusters: 100, images: 28),
    Shape(testDescription: "sixty clusters", clusters: 60, images: 20),
    Shape(testDescription: "four images in each of fifty", clusters: 50, images: 4),
    Shape(testDescription: "a point for each image", clusters: 100, images: 60),
    Shape(testDescription: "hexagons", clusters: 300, images: 180),
    Shape(
      testDescription: "Thai names", clusters: 40, images: 70,
      name: String(repeating: "ที่", count: 40)),
    Shape(
      testDescription: "names of family emoji", clusters: 40, images: 70,
      name: String(repeating: "👨‍👩‍👧‍👦", count: 20)),
    Shape(
      testDescription: "as many classes as a matrix has room for", clusters: 30, images: 9,
      classes: 40),
    Shape(testDescription: "hundreds of classes", clusters: 30, images: 9, classes: 400),
  ]

  @Test(arguments: shapes) func thePageStaysBearable(_ shape: Shape) throws {
    let page = try page(shape)
    let size = PageSize(of: page)
    // Up to 3,000 images have a tooltip each.
    let images = shape.clusters * shape.images
    #expect(size.elements <= (images > 3_000 ? 5_000 : 7_750))
    #expect(page.count <= 2_000_000)
    let text = String(decoding: page, as: UTF8.self)
    let counted = text.matches(of: /<[a-z]/).count
    #expect(size.elements == counted)
  }

  @Test(arguments: shapes.filter { $0.clusters * $0.images < 2_300 && $0.name == "image" })
  func everyImageKeepsItsTooltip(_ shape: Shape) throws {
    let text = String(decoding: try page(shape), as: UTF8.self)
    let map = try #require(text.firstMatch(of: #/<figure id="figure-map"/#)).range.lowerBound
    let tips = text[map...].matches(of: #/<title>image-[0-9]+-[0-9]+\.jpg\n/#).count
    #expect(tips == min(shape.clusters * shape.images, 2_300))
  }

  /// The detail is chosen by numbers alone; they must tell what the page will be.
  @Test(arguments: shapes) func theLoadOfAPageIsKnownBeforeItIsDrawn(_ shape: Shape) throws {
    let evaluation = Self.evaluation(shape)
    let told = ReportDraft.page(of: AssessedEvaluation(evaluation))
    let size = PageSize(of: try page(shape))
    #expect(told.elements >= size.elements && told.elements <= size.elements * 115 / 100)
    #expect(told.bytes >= size.bytes * 9 / 10)
  }

  @Test func whatIsLeftOutIsSaid() throws {
    let text = String(
      decoding: try page(Shape(testDescription: "", clusters: 3_000, images: 2)), as: UTF8.self)
    #expect(text.contains("clusters with higher estimates are left out here; data/clusters.csv"))
    #expect(text.contains("clusters with higher estimates are not drawn; data/clusters.csv"))
    #expect(text.contains(/The table has [0-9]+ of 3.000 clusters; data\/images\.csv/))
  }

  @Test func anOrdinaryPageIsShownInFull() throws {
    let shape = Shape(testDescription: "", clusters: 14, images: 24)
    let text = String(decoding: try page(shape), as: UTF8.self)
    #expect(!text.contains("left out here"))
    #expect(text.contains("image-1-1.jpg"))
  }

  @Test func aLongIntroductionCostsTheReportNothing() throws {
    let shape = Shape(testDescription: "", clusters: 14, images: 24)
    var options = ReportOptions()
    options.intro = ReportOptions.Introduction(
      name: "intro.md", markdown: String(repeating: "---\n\n", count: 8_000))
    let text = String(decoding: try page(shape, options), as: UTF8.self)
    #expect(text.matches(of: /<hr/).count >= 8_000)
    #expect(text.contains("image-1-1.jpg"))
  }

  @Test func countsTagsAndLeavesPicturesOfASingleFileOut() {
    let page = "<p a=\"1\">x</p><img src=\"data:image/jpeg;base64,AAAA\" /><br>&lt;b&gt;<!-- c -->"
    let size = PageSize(of: Array(page.utf8))
    #expect(size.elements == 3)
    #expect(size.bytes == page.utf8.count - "<img src=\"data:image/jpeg;base64,AAAA\" /".utf8.count)
  }

  private func page(
    _ shape: Shape, _ options: ReportOptions = ReportOptions()
  ) throws -> [UInt8] {
    let report = try Report(AssessedEvaluation(Self.evaluation(shape)), options: options)
    return try #require(report.files.first { $0.path == "index.html" }).bytes
  }
}

extension GreatEvaluationTests {
  private static func group(_ number: Int, _ shape: Shape) -> EvaluationMaker.Group {
    let tenth = max(1, shape.images / 10)
    let hundredths = 30 + number * 37 % 60
    return EvaluationMaker.Group(
      id: number, images: (train: shape.images - 2 * tenth, valid: tenth, test: tenth),
      f1: Double(hundredths) / 100,
      centre: (x: Double(number % 60) * 2, y: Double(number / 60) * 2))
  }

  private static func evaluation(_ shape: Shape) -> Evaluation {
    let groups = (0..<shape.clusters).map { group($0, shape) }
    var evaluation = EvaluationMaker(groups: groups).evaluation()
    var names = TextColumn()
    for row in 0..<(evaluation.images?.count ?? 0) {
      names.append("\(shape.name)-\(row / shape.images)-\(row % shape.images).jpg")
    }
    evaluation.images?.names = names
    evaluation.panels = GreatPanels.make(classes: shape.classes)
    return evaluation
  }
}
