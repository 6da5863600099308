import Charts
import Findings
import Foundation
import ModelEvaluation
import Testing

/// Boxes over pictures, and what explains them.
@Suite struct BoxOverlayTests {
  private static func drawing(
    _ kinds: [PictureBoxes.Kind], classes: [String] = ["apple"], apart: Bool = false,
    labels: [LabelErrors.Kind] = []
  ) throws -> PictureDrawing {
    let boxes = kinds.enumerated().map { place, kind in
      PictureBoxes.Box(
        kind: kind, category: 0, x: 0.1, y: apart ? 0.2 * Double(place) : 0.3, width: 0.4,
        height: 0.2)
    }
    let image = PictureBoxes.Image(name: "a.jpg", boxes: boxes)
    let candidates = labels.map {
      LabelErrors.Candidate(
        kind: $0, imageName: "a.jpg", className: classes[0],
        area: PictureArea(x: 0.1, y: 0.3, width: 0.4, height: 0.2))
    }
    return try #require(PictureDrawing(image, classes: classes, labels: candidates))
  }

  private static func text(_ drawing: PictureDrawing) -> String {
    String(decoding: BoxOverlay.svg(drawing, width: 320, height: 240), as: UTF8.self)
  }

  @Test func everyKindIsOnePath() throws {
    let kinds = PictureBoxes.Kind.allCases
    let svg = Self.text(try Self.drawing(kinds + kinds))
    for name in ["box-missed", "box-alarm", "box-object", "box-match", "box-crowd"] {
      #expect(svg.components(separatedBy: "<path class=\"\(name)\"").count == 2)
    }
    #expect(svg.hasPrefix("<svg class=\"boxes\" viewBox=\"0 0 320 240\" aria-hidden=\"true\">"))
    #expect(svg.contains("d=\"M32 72h128v48h-128zM32 72h128v48h-128z\""))
  }

  @Test func errorsAreLabelledAsFarAsThereIsRoom() throws {
    func labels(_ drawing: PictureDrawing) -> [String] {
      Self.text(drawing).components(separatedBy: "<text ")
        .dropFirst().map { String($0.prefix { $0 != "<" }.drop { $0 != ">" }.dropFirst()) }
    }
    #expect(labels(try Self.drawing([.missed, .object, .match])) == ["missed apple"])
    // At the same place one label is enough to read; apart, three of them.
    #expect(labels(try Self.drawing([.missed, .falseAlarm])) == ["missed apple"])
    let apart = try Self.drawing([.missed, .falseAlarm, .missed, .missed, .missed], apart: true)
    #expect(labels(apart) == ["missed apple", "missed apple", "missed apple"])
    #expect(labels(try Self.drawing([.falseAlarm])) == ["false apple"])
  }

  @Test func aLabelToCheckIsAroundItsBoxAndSaysWhatIsWrong() throws {
    let svg = Self.text(try Self.drawing([.missed], labels: [.badlyPlaced]))
    #expect(svg.contains("<path class=\"box-missed\" d=\"M32 72h128v48h-128z\"/>"))
    // 320 × 0.014 pixels farther out on each side.
    #expect(svg.contains("<path class=\"box-label\" d=\"M27.5 67.5"))
    #expect(svg.contains(">misplaced: apple</text>") && !svg.contains(">missed apple</text>"))
    for (kind, words) in [
      (LabelErrors.Kind.overlooked, "no label: apple"), (.swapped, "not apple?"),
    ] {
      #expect(Self.text(try Self.drawing([], labels: [kind])).contains(">\(words)</text>"))
    }
  }

  @Test func aLongLabelIsMadeSmallerUntilItHasRoom() throws {
    let svg = Self.text(try Self.drawing([], classes: ["watermelons and"], labels: [.badlyPlaced]))
    let size = svg.split(separator: "font-size=\"")[1].prefix { $0 != "\"" }
    #expect(try #require(Double(size)) < 20)
  }

  @Test func namesAreEscaped() throws {
    let svg = Self.text(try Self.drawing([.missed], classes: ["<script>\""]))
    #expect(svg.contains(">missed &lt;script&gt;\"</text>") && !svg.contains("<script"))
  }

  @Test func theLegendHasTheKindsThatAreDrawn() throws {
    let all = BoxLegend([
      try Self.drawing(PictureBoxes.Kind.allCases), try Self.drawing([], labels: [.swapped]),
    ]).html
    for words in [
      "labelled object", "region of many objects", "detection that found one", "missed object",
      "false alarm", "label to check", "for=\"boxes-labels\"",
    ] { #expect(all.contains(words)) }
    #expect(all.components(separatedBy: "type=\"checkbox\"").count == 5)
    #expect(BoxLegend([]).html.isEmpty)
  }

  @Test func labelsAloneNeedNoTick() throws {
    let html = BoxLegend([try Self.drawing([.object])]).html
    #expect(html.contains("labelled object") && !html.contains("checkbox"))
    #expect(!html.contains("missed"))
  }
}
