import Charts
import Foundation
import PlainText
import SVG
import TestSupport
import Testing

@testable import gallery

/// What every figure promises, whatever its data.
@Suite struct FigurePromiseTests {
  @Test(arguments: DrawnFigure.all)
  func pageAndFilesAreWellFormedAndStrict(example: DrawnFigure) {
    for text in [example.html] + example.files.map(\.text) {
      #expect(xmlFault(in: text) == nil)
      let markup = markup(of: text)
      for forbidden in [" style=", "<style", "<script", "<foreignObject", " on"] {
        #expect(!markup.contains(forbidden), "\(forbidden)")
      }
      #expect(!text.contains("NaN") && !text.contains("nan"))
    }
  }

  @Test(arguments: DrawnFigure.everyPanel)
  func aFigureDrawnBeforeItsPageIsTheSame(example: DrawnFigure) {
    let (figures, other) = Figure.drawn([example.figure], hasFiles: true) { "other" }
    #expect(figures.map(\.html) == [example.html])
    #expect(figures.flatMap(\.files).map(\.bytes) == example.files.map { Array($0.text.utf8) })
    #expect(other == "other")
    let onPage = Figure.drawn([example.figure], hasFiles: false) {}.figures
    #expect(onPage.map(\.html) == [example.html])
  }

  @Test(arguments: DrawnFigure.everyPanel)
  func labelsDoNotCoverEachOther(example: DrawnFigure) throws {
    for text in example.drawings.map(\.svg) + example.files.map(\.text) {
      let boxes = try TextBoxes.read(text)
      for (position, box) in boxes.enumerated() {
        for other in boxes.dropFirst(position + 1) where box.overlaps(other) {
          Issue.record("\"\(box.text)\" covers \"\(other.text)\"")
        }
      }
    }
  }

  @Test(arguments: DrawnFigure.everyPanel)
  func labelsStayInsideThePicture(example: DrawnFigure) throws {
    for (svg, size) in example.drawings {
      for box in try TextBoxes.read(svg) {
        #expect(box.left >= -0.5 && box.right <= size.width + 0.5, "\(box.text)")
        #expect(box.top >= -0.5 && box.bottom <= size.height + 0.5, "\(box.text)")
      }
    }
  }

  /// A phone of 360 px gives a chart 328 px.
  @Test(arguments: DrawnFigure.everyPanel)
  func textsOnAPhoneAreElevenPixelsOrMore(example: DrawnFigure) {
    let narrow = example.figure.narrow ?? example.figure.document
    let scale = min(1, 328 / narrow.size.width)
    for match in (example.narrow ?? example.inline).matches(of: #/font-size="([0-9.]+)"/#) {
      #expect((Double(match.1) ?? 0) * scale >= 11)
    }
  }

  @Test(arguments: DrawnFigure.everyPanel)
  func theNarrowDrawingIsNamedByTheOther(example: DrawnFigure) {
    guard let narrow = example.narrow else { return }
    let id = example.figure.id
    #expect(narrow.contains("aria-labelledby=\"\(id)-title \(id)-desc\""))
    #expect(!narrow.contains("<desc") && example.html.contains("id=\"\(id)-desc\""))
  }

  @Test(arguments: DrawnFigure.everyPanel)
  func idsBelongToTheFigureAndAreUnique(example: DrawnFigure) {
    let figure = example.figure
    let ids = example.html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 == "figure-\(figure.id)" || $0.hasPrefix(figure.id + "-") })
    let references = example.html.matches(of: #/url\(#([^)]*)\)/#).map { String($0.1) }
    #expect(references.allSatisfy { ids.contains($0) })
  }

  /// A caption is the first or the last child of its figure, as HTML wants it, and none is empty.
  @Test(arguments: DrawnFigure.everyPanel)
  func theCaptionComesLast(example: DrawnFigure) throws {
    #expect(!example.html.contains("<figcaption></figcaption>"))
    guard let end = example.html.range(of: "</figcaption>") else { return }
    #expect(example.html[end.upperBound...].drop(while: \.isWhitespace).hasPrefix("</figure>"))
  }

  @Test(arguments: DrawnFigure.all)
  func wordsAreThere(example: DrawnFigure) {
    let figure = example.figure
    #expect(!figure.title.isEmpty && !figure.description.isEmpty)
    #expect(example.files.allSatisfy { $0.path.hasPrefix("charts/") && $0.path.hasSuffix(".svg") })
    #expect(Set(example.files.map(\.path)).count == example.files.count)
  }

  /// The tags alone, without what attributes hold: there and between tags, `<`, `>` and quotes are
  /// escaped, or the picture is not well-formed.
  private func markup(of text: String) -> String {
    var markup: [UInt8] = []
    var (isInTag, isInValue) = (false, false)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if isInTag, byte == UInt8(ascii: "\"") { isInValue.toggle() }
      if isInTag, !isInValue { markup.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return String(decoding: markup, as: UTF8.self)
  }
}
