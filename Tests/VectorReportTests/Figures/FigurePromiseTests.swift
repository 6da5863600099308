import Foundation
import SVG
import TestSupport
import Testing
import VectorReport

@testable import gallery

/// What every figure promises, whatever its data.
@Suite struct FigurePromiseTests {
  @Test(arguments: FigureExample.all)
  func pageAndFilesAreWellFormedAndStrict(example: FigureExample) {
    for text in [example.figure.html] + example.figure.files.map(\.text) {
      #expect(xmlFault(in: text) == nil)
      let markup = markup(of: text)
      for forbidden in [" style=", "<style", "<script", "<foreignObject", " on"] {
        #expect(!markup.contains(forbidden), "\(forbidden)")
      }
      #expect(!text.contains("NaN") && !text.contains("nan"))
    }
  }

  @Test(arguments: FigureExample.all)
  func labelsDoNotCoverEachOther(example: FigureExample) throws {
    for text in [example.figure.document.inline] + example.figure.files.map(\.text) {
      let boxes = try TextBoxes.read(text)
      for (position, box) in boxes.enumerated() {
        for other in boxes.dropFirst(position + 1) where box.overlaps(other) {
          Issue.record("\"\(box.text)\" covers \"\(other.text)\"")
        }
      }
    }
  }

  @Test(arguments: FigureExample.all)
  func labelsStayInsideThePicture(example: FigureExample) throws {
    let document = example.figure.document
    for box in try TextBoxes.read(document.inline) {
      #expect(box.left >= -0.5 && box.right <= document.size.width + 0.5, "\(box.text)")
      #expect(box.top >= -0.5 && box.bottom <= document.size.height + 0.5, "\(box.text)")
    }
  }

  @Test(arguments: FigureExample.all)
  func idsBelongToTheFigureAndAreUnique(example: FigureExample) {
    let figure = example.figure
    let ids = figure.html.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0 == "figure-\(figure.id)" || $0.hasPrefix(figure.id + "-") })
    let references = figure.html.matches(of: #/url\(#([^)]*)\)/#).map { String($0.1) }
    #expect(references.allSatisfy { ids.contains($0) })
  }

  @Test(arguments: FigureExample.all)
  func wordsAreThere(example: FigureExample) {
    let figure = example.figure
    #expect(!figure.title.isEmpty && !figure.description.isEmpty)
    #expect(figure.files.allSatisfy { $0.path.hasPrefix("charts/") && $0.path.hasSuffix(".svg") })
    #expect(Set(figure.files.map(\.path)).count == figure.files.count)
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
