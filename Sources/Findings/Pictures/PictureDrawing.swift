package import ModelEvaluation
package import PlainText

/// What is drawn into the picture of one image: the boxes that tell most, and which part is shown.
package struct PictureDrawing: Sendable, Equatable {
  /// What a box is drawn for.
  package enum Meaning: Sendable, Hashable {
    /// An object or a detection.
    case box(PictureBoxes.Kind)
    /// A label that seems to be wrong, or a place where one seems to be absent.
    case label(LabelErrors.Kind)
  }

  /// One box, in widths and heights of the part that is shown.
  package struct Mark: Sendable, Equatable {
    /// What it is drawn for.
    package let meaning: Meaning
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
  /// The boxes: labels to check, misses, false alarms, then what is right.
  package let marks: [Mark]
  /// How many boxes are not drawn.
  package let omitted: Int

  /// Most boxes of a picture: more would hide it.
  package static let mostMarks = 40

  /// Chooses what is drawn; `nil` where there is no box.
  ///
  /// - Parameters:
  ///   - image: The boxes of the image, where known.
  ///   - classes: Names of their classes.
  ///   - labels: Labels of the image that seem to be wrong or absent.
  package init?(
    _ image: PictureBoxes.Image?, classes: [String], labels: [LabelErrors.Candidate] = []
  ) {
    let ranked = PictureBoxes.Kind.allCases.flatMap { kind in
      image?.boxes.filter { $0.kind == kind } ?? []
    }
    let drawn = labels.compactMap(DrawnBox.init) + ranked.map { DrawnBox($0, classes) }
    guard !drawn.isEmpty else { return nil }
    let window = PictureWindow(around: drawn.filter(\.meaning.isError).map(\.area))
    let inside = drawn.filter { window?.shows($0.area) ?? true }
    marks = inside.prefix(Self.mostMarks).map { Mark($0, in: window ?? .whole) }
    omitted = (image?.omitted ?? 0) + max(0, inside.count - Self.mostMarks)
    self.window = window
  }
}

/// A box before it is known which part of the picture is shown.
private struct DrawnBox {
  let meaning: PictureDrawing.Meaning
  let name: ShownText
  let area: PictureArea

  init(_ box: PictureBoxes.Box, _ classes: [String]) {
    meaning = .box(box.kind)
    name = Self.name(classes.indices.contains(box.category) ? classes[box.category] : "")
    area = box.area
  }

  init?(_ candidate: LabelErrors.Candidate) {
    guard let area = candidate.area else { return nil }
    meaning = .label(candidate.kind)
    name = Self.name(candidate.className)
    self.area = area
  }

  private static func name(_ text: String) -> ShownText { ShownText(foreign: text, to: 14) }
}

extension PictureDrawing.Mark {
  fileprivate init(_ box: DrawnBox, in window: PictureWindow) {
    let (left, right) = window.across(box.area.x, box.area.x + box.area.width)
    let (top, bottom) = window.down(box.area.y, box.area.y + box.area.height)
    self.init(
      meaning: box.meaning, name: box.name, x: left, y: top, width: right - left,
      height: bottom - top)
  }
}

extension PictureDrawing.Meaning {
  /// Whether something is wrong there.
  package var isError: Bool {
    switch self {
    case .box(.missed), .box(.falseAlarm), .label: true
    case .box(.object), .box(.match), .box(.crowd): false
    }
  }
}
