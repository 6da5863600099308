package import ModelEvaluation
package import PlainText

/// What is drawn into the picture of one image: the boxes that tell most, and which part is shown.
package struct PictureDrawing: Sendable, Equatable {
  /// One box, in widths and heights of the part that is shown.
  package struct Mark: Sendable, Equatable {
    /// What it is around.
    package let kind: PictureBoxes.Kind
    /// Its class.
    package let name: ShownText
    /// Left edge.
    package let x: Double
    /// Top edge.
    package let y: Double
    /// Width.
    package let width: Double
    /// Height.
    package let height: Double
  }

  /// The part of the picture that is shown; `nil` for all of it.
  package let window: PictureWindow?
  /// The boxes: misses, false alarms, then what is right.
  package let marks: [Mark]
  /// How many boxes are not drawn.
  package let omitted: Int

  /// Most boxes of a picture: more would hide it.
  package static let mostMarks = 40

  /// Chooses what is drawn; `nil` where there is no box.
  package init?(_ image: PictureBoxes.Image, classes: [String]) {
    let ranked = PictureBoxes.Kind.allCases.flatMap { kind in
      image.boxes.filter { $0.kind == kind }
    }
    guard !ranked.isEmpty else { return nil }
    let window = PictureWindow(around: ranked.first(where: \.isError), of: ranked)
    let inside = ranked.filter { window?.shows($0) ?? true }
    marks = inside.prefix(Self.mostMarks).map { Mark($0, classes, in: window ?? .whole) }
    omitted = image.omitted + max(0, inside.count - Self.mostMarks)
    self.window = window
  }
}

extension PictureDrawing.Mark {
  fileprivate init(_ box: PictureBoxes.Box, _ classes: [String], in window: PictureWindow) {
    let (left, right) = window.across(box.x, box.x + box.width)
    let (top, bottom) = window.down(box.y, box.y + box.height)
    self.init(
      kind: box.kind,
      name: ShownText(
        foreign: classes.indices.contains(box.category) ? classes[box.category] : "", to: 14),
      x: left, y: top, width: right - left, height: bottom - top)
  }
}

extension PictureBoxes.Box {
  /// Whether it is a miss or a false alarm.
  package var isError: Bool { kind == .missed || kind == .falseAlarm }
}
