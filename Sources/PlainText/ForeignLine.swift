/// A line that is made of foreign text scalar by scalar.
struct ForeignLine {
  private(set) var scalars = String.UnicodeScalarView()
  /// Number of scalars.
  private(set) var count = 0

  private var spacePending = false
  private var marks = 0

  /// Adds what may be shown of the next scalar.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isFoldedSpace {
      spacePending = count > 0
      return
    }
    if spacePending { add(" ") }
    spacePending = false
    if scalar.isMark {
      addMark(scalar)
    } else {
      add(scalar.isShown || joins(scalar) ? scalar : "\u{FFFD}")
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    scalars.append(scalar)
    count += 1
    marks = 0
  }

  /// The first marks on a letter as they are, for the rest one U+FFFD.
  private mutating func addMark(_ scalar: Unicode.Scalar) {
    marks += 1
    guard marks <= ForeignText.mostMarks + 1 else { return }
    scalars.append(marks <= ForeignText.mostMarks ? scalar : "\u{FFFD}")
    count += 1
  }

  /// Whether the scalar has no width and yet changes how its neighbours are written: a variation
  /// selector or joiner behind an emoji, a joiner in Arabic script or behind a virama.
  private func joins(_ scalar: Unicode.Scalar) -> Bool {
    guard let last = scalars.last else { return false }
    switch scalar.value {
    case 0xFE0E, 0xFE0F: return last.properties.isEmoji
    case 0x200D: return last.joinsEmoji || last.joinsLetters
    case 0x200C: return last.joinsLetters
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// Whether readers see the scalar, be it as space or as mark on a letter.
  var isShown: Bool {
    if isASCII { return value >= 0x20 && value != 0x7F }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return false
    default: return !properties.isDefaultIgnorableCodePoint
    }
  }

  /// White space of which any length becomes one space; no-break and wide spaces stay.
  fileprivate var isFoldedSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether it stands on the letter before it; those that act unseen are no marks.
  fileprivate var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return isShown
    default: return false
    }
  }

  fileprivate var joinsEmoji: Bool {
    value == 0xFE0F || properties.isEmojiModifier || value > 0x7F && properties.isEmoji
  }

  fileprivate var joinsLetters: Bool {
    let virama = Unicode.CanonicalCombiningClass(rawValue: 9)
    return (0x0620...0x08FF).contains(value) || properties.canonicalCombiningClass == virama
  }
}
