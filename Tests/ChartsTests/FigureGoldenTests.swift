import Foundation
import TestSupport
import Testing

/// Every figure as the gallery shows it: its part of the page and its files.
@Suite struct FigureGoldenTests {
  private static let goldens = GoldenFolder("figures")

  /// Larger texts are kept as a digest.
  private static let mostBytes = 64_000

  @Test(arguments: DrawnFigure.all)
  func figureLooksAsBefore(example: DrawnFigure) throws {
    let html = example.html
    if html.utf8.count <= Self.mostBytes {
      try Self.goldens.expect(html, named: example.name + ".html")
    } else {
      try Self.goldens.expect(Digest.text(of: html), named: example.name + ".digest")
    }
  }

  /// Figures whose files are kept whole too.
  private static let withFiles = ["f1-estimates", "splits-six-splits", "map-regions"]

  @Test(arguments: withFiles)
  func filesLookAsBefore(name: String) throws {
    let example = try #require(DrawnFigure.all.first { $0.name == name })
    for file in example.files {
      try Self.goldens.expect(file.text, named: Self.goldenName(example, file.path))
    }
  }

  @Test func noGoldenIsLeftOver() throws {
    let pages = DrawnFigure.all.map { example in
      let isSmall = example.html.utf8.count <= Self.mostBytes
      return example.name + (isSmall ? ".html" : ".digest")
    }
    let files = DrawnFigure.all.filter { Self.withFiles.contains($0.name) }.flatMap { example in
      example.files.map { Self.goldenName(example, $0.path) }
    }
    try Self.goldens.expectExactly(pages + files)
  }

  private static func goldenName(_ example: DrawnFigure, _ path: String) -> String {
    example.name + "-" + path.replacingOccurrences(of: "charts/", with: "")
  }
}
