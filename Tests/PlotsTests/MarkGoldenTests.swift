import Plots
import SVG
import TestSupport
import Testing

@testable import gallery

/// Every mark as the gallery shows it.
@Suite struct MarkGoldenTests {
  private static let goldens = GoldenFolder("marks")

  @Test(arguments: MarkExample.all)
  func markLooksAsBefore(example: MarkExample) throws {
    try Self.goldens.expect(example.plot.document.standalone, named: example.name + ".svg")
  }

  @Test func noGoldenIsLeftOver() throws {
    try Self.goldens.expectExactly(MarkExample.all.map { $0.name + ".svg" })
    try GoldenFolder.expectFolders(["marks"])
  }

  @Test(arguments: MarkExample.all)
  func markIsWellFormedAndStrict(example: MarkExample) {
    for text in [example.plot.document.standalone, example.plot.document.inline] {
      #expect(xmlFault(in: text) == nil)
      #expect(!text.contains(" style="))
      #expect(!text.contains("<style"))
      #expect(!text.contains("NaN") && !text.contains("inf\""))
    }
  }

  /// A page's detail is chosen by it before anything is drawn.
  @Test(arguments: MarkExample.all)
  func itsLoadIsKnownBeforeItIsDrawn(example: MarkExample) {
    let document = example.plot.document
    let drawn = document.inline
    let elements = drawn.matches(of: /<[a-z]/).count
    #expect(document.load.elements >= elements)
    #expect(document.load.elements <= elements + elements / 3 + 24)
    #expect(document.load.bytes >= drawn.utf8.count / 2)
  }

  @Test(arguments: MarkExample.all)
  func sameInputGivesSameBytes(example: MarkExample) {
    #expect(example.plot.document.inline == example.plot.document.inline)
  }
}
