import PlainText
import Plots
import TestSupport
import Testing

@testable import Charts
@testable import Disk
@testable import gallery

/// The charts of the other panels, as part of the page and as files; FigurePromiseTests tells what they
/// promise whatever their data.
@Suite struct PanelFigureTests {
  private static let goldens = GoldenFolder("panels")

  @Test(arguments: FigureExample.panels.map(\.name))
  func looksAsBefore(_ name: String) throws {
    let figure = try Self.figure(name)
    if Self.isLarge(figure) {
      let digest = SHA256Digest(of: Array(figure.html.utf8)).hexadecimal() + "\n"
      try Self.goldens.expect(digest, named: name + ".sha256")
    } else {
      try Self.goldens.expect(figure.html, named: name + ".html")
    }
    // The file is the same drawing on its own ground: one golden shows that ground and colours stay.
    if Self.withFile.contains(name) {
      let file = try #require(figure.files.first)
      try Self.goldens.expect(
        String(decoding: file.bytes, as: UTF8.self), named: name + ".svg")
    }
  }

  /// What nobody would read as a difference is kept as a digest.
  private static func isLarge(_ figure: Figure) -> Bool { figure.html.utf8.count > 64_000 }

  private static let withFile = ["confusion-typical", "sweep-classes-typical"]

  @Test func noGoldenIsLeftOver() throws {
    let pages = FigureExample.panels.map {
      $0.name + (Self.isLarge($0.figure) ? ".sha256" : ".html")
    }
    try Self.goldens.expectExactly(pages + Self.withFile.map { $0 + ".svg" })
  }

  @Test(arguments: FigureExample.panels.map(\.name))
  func hasWordsAndData(_ name: String) throws {
    let figure = try Self.figure(name)
    #expect(!figure.title.isEmpty && !figure.description.isEmpty && !figure.caption.isEmpty)
    #expect(!figure.table.rows.isEmpty)
    #expect(figure.description.string.count < 1_500 && figure.caption.string.count < 1_500)
  }

  private static func figure(_ name: String) throws -> Figure {
    try #require(FigureExample.panels.first { $0.name == name }).figure
  }
}
