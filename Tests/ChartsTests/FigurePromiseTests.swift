import Charts
import Foundation
import PlainText
import SVG
import TestSupport
import Testing

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

  @Test(arguments: DrawnFigure.all)
  func labelsDoNotCoverEachOther(example: DrawnFigure) throws {
    for text in [example.inline] + example.files.map(\.text) {
      let boxes = try TextBoxes.read(text)
      for (position, box) in boxes.enumerated() {
        for other in boxes.dropFirst(position + 1) where box.overlaps(other) {
          Issue.record("\"\(box.text)\" covers \"\(other.text)\"")
        }
      }
    }
  }

  @Test(arguments: DrawnFigure.all)
  func labelsStayInsideThePicture(example: DrawnFigure) throws {
    let document = example.figure.document
    for box in try TextBoxes.read(example.inline) {
      #expect(box.left >= -0.5 && box.right <= document.size.width + 0.5, "\(box.text)")
      #expect(box.top >= -0.5 && box.bottom <= document.size.height + 0.5, "\(box.text)")
    }
  }

  @Test(arguments: DrawnFigure.all)
  func idsBelongToTheFigureAndAreUnique(example: DrawnFigure) {
    let figure = example.figure
    let ids = example.html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 == "figure-\(figure.id)" || $0.hasPrefix(figure.id + "-") })
    let references = example.html.matches(of: #/url\(#([^)]*)\)/#).map { String($0.1) }
    #expect(references.allSatisfy { ids.contains($0) })
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
