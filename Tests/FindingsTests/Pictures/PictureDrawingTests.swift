import Findings
import ModelEvaluation
import PlainText
import Testing

/// Which boxes are drawn, what part of a picture is shown, and what is said of it.
@Suite struct PictureDrawingTests {
  private static func box(
    _ kind: PictureBoxes.Kind, _ x: Double = 0.1, _ y: Double = 0.1, _ width: Double = 0.4,
    _ height: Double = 0.4, category: Int = 0
  ) -> PictureBoxes.Box {
    .init(kind: kind, category: category, x: x, y: y, width: width, height: height)
  }

  private static func drawing(
    _ boxes: [PictureBoxes.Box], classes: [String] = ["apple", "leaf"]
  ) -> PictureDrawing? {
    PictureDrawing(PictureBoxes.Image(name: "a.jpg", boxes: boxes), classes: classes)
  }

  @Test func nothingIsDrawnWithoutABox() { #expect(Self.drawing([]) == nil) }

  @Test func errorsComeFirstAndTheRestIsCounted() throws {
    let boxes =
      (0..<50).map { _ in Self.box(.object) } + [Self.box(.falseAlarm), Self.box(.missed)]
    let drawing = try #require(Self.drawing(boxes))
    #expect(drawing.marks.count == PictureDrawing.mostMarks && drawing.omitted == 12)
    #expect(
      drawing.marks.prefix(3).map(\.meaning)
        == [.box(.missed), .box(.falseAlarm), .box(.object)])
    #expect(drawing.window == nil)
  }

  @Test func whatWasLeftOutBeforeIsCountedToo() throws {
    let image = PictureBoxes.Image(name: "a.jpg", boxes: [Self.box(.missed)], omitted: 7)
    #expect(PictureDrawing(image, classes: [])?.omitted == 7)
  }

  @Test func aSmallErrorIsSeenFromNear() throws {
    let drawing = try #require(
      Self.drawing([Self.box(.missed, 0.9, 0.02, 0.05, 0.04), Self.box(.object, 0, 0.5, 0.2, 0.2)]))
    let window = try #require(drawing.window)
    #expect(abs(window.side - 0.3) < 1e-12 && abs(window.x - 0.7) < 1e-12 && window.y == 0)
    // The object is outside, and the error larger than it was.
    #expect(drawing.marks.count == 1 && drawing.omitted == 0)
    #expect(abs(drawing.marks[0].x - 2.0 / 3) < 1e-9)
    #expect(abs(drawing.marks[0].width - 1.0 / 6) < 1e-9)
  }

  @Test(arguments: [
    [box(.missed, 0.2, 0.2, 0.3, 0.3)],
    // Narrow, but as long as the picture is high.
    [box(.missed, 0.2, 0, 0.01, 0.9)],
    // One error that can be seen is enough.
    [box(.missed, 0.2, 0.2, 0.02, 0.02), box(.falseAlarm, 0.5, 0.5, 0.3, 0.3)],
    // What is right needs no closer look.
    [box(.object, 0.2, 0.2, 0.02, 0.02)],
  ])
  func allOfThePictureIsShown(_ boxes: [PictureBoxes.Box]) throws {
    #expect(try #require(Self.drawing(boxes)).window == nil)
  }

  @Test func boxesEndWhereThePictureDoes() throws {
    let mark = try #require(Self.drawing([Self.box(.object, -0.5, 0.8, 1, 0.9)])).marks[0]
    #expect(mark.x == 0 && mark.width == 0.5 && abs(mark.y + mark.height - 1) < 1e-12)
  }

  @Test func namesAreCleanedAndAClassThatIsNoneHasNoName() throws {
    let boxes = [Self.box(.missed), Self.box(.missed, category: 9)]
    let drawing = try #require(Self.drawing(boxes, classes: ["\u{202E}<b>apple & very much more"]))
    #expect(
      drawing.marks.map(\.name) == [ShownText(foreign: "\u{202E}<b>apple & very", to: 14), ""])
  }

  @Test(
    arguments: [
      ([.missed, .missed, .object], true, "2 of 3 objects missed (apple 2)"),
      ([.object, .match], true, "the only object found"),
      ([.object, .object, .falseAlarm], true, "all 2 objects found, 1 false alarm (apple 1)"),
      ([.falseAlarm], true, "no object labelled, 1 false alarm (apple 1)"),
      ([.object, .object, .crowd], false, "2 objects labelled (apple 2)"),
    ] as [([PictureBoxes.Kind], Bool, String)])
  func saysWhatIsSeen(_ kinds: [PictureBoxes.Kind], _ hasDetections: Bool, _ words: String) {
    let image = PictureBoxes.Image(name: "a.jpg", boxes: kinds.map { Self.box($0) })
    let seen = PictureWords.seen(image, classes: ["apple"], hasDetections: hasDetections)
    #expect(seen?.string.replacing("\u{A0}", with: " ") == words)
  }

  private static func candidate(_ kind: LabelErrors.Kind, _ side: Double) -> LabelErrors.Candidate {
    .init(
      kind: kind, imageName: "a.jpg", className: "leaf",
      area: PictureArea(x: 0.8, y: 0.8, width: side, height: side))
  }

  @Test func labelsToCheckComeFirstAndAreInTheWindow() throws {
    let image = PictureBoxes.Image(name: "a.jpg", boxes: [Self.box(.missed, 0.1, 0.1, 0.05, 0.05)])
    let drawing = try #require(
      PictureDrawing(image, classes: ["apple"], labels: [Self.candidate(.swapped, 0.05)]))
    #expect(drawing.marks.map(\.meaning) == [.label(.swapped)])
    #expect(drawing.marks[0].name == "leaf" && (drawing.window?.x ?? 0) > 0.5)
  }

  @Test func aLabelToCheckNeedsNoOtherBoxButAPlace() throws {
    let placed = Self.candidate(.overlooked, 0.2)
    #expect(PictureDrawing(nil, classes: [], labels: [placed])?.marks.count == 1)
    var placeless = placed
    placeless.area = nil
    #expect(PictureDrawing(nil, classes: [], labels: [placeless]) == nil)
  }

  @Test(
    arguments: [
      (nil, [], ""),
      ("the only object found", [], ": the only object found; the part around an error"),
      (nil, [.overlooked], ": 1 label to check (leaf not labelled); the part around an error"),
      (
        "the only object found", [.swapped, .badlyPlaced],
        ": the only object found; 2 labels to check (leaf wrong class and leaf badly placed); "
          + "the part around an error"
      ),
    ] as [(ShownText?, [LabelErrors.Kind], String)])
  func saysWhichLabelsAreToBeChecked(
    _ seen: ShownText?, _ kinds: [LabelErrors.Kind], _ words: String
  ) {
    let labels = kinds.map { Self.candidate($0, 0.1) }
    let details = PictureWords.details(seen, labels, isPart: true)
    #expect(details.string.replacing("\u{A0}", with: " ") == words)
  }

  @Test func saysNothingWhereNotAllBoxesAreKnown() {
    let image = PictureBoxes.Image(name: "a.jpg", boxes: [Self.box(.missed)], omitted: 1)
    #expect(PictureWords.seen(image, classes: ["apple"], hasDetections: true) == nil)
  }
}
