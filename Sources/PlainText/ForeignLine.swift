/// A line that is made of foreign text scalar by scalar.
struct ForeignLine {
  /// Most scalars; bytes are at most twice as many.
  let limit: Int

  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var bytes = 0
  /// Where the line ends when it has to be cut, so that an ellipsis has room.
  private var cutEnd: String.Index?
  private var spacePending = false
  private var marks = 0

  /// An empty line.
  init(limit: Int) { self.limit = limit }

  /// Whether more was added than there is room for.
  var isOver: Bool { count > limit || bytes > 2 * limit }

  /// What was added, whole or cut.
  var text: String { isOver ? cut : String(scalars) }

  /// The start of what was added, with an ellipsis.
  var cut: String { String(scalars[..<(cutEnd ?? scalars.endIndex)]) + "…" }

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
    marks = 0
    append(asItIs: scalar)
  }

  private mutating func append(asItIs scalar: Unicode.Scalar) {
    let width = UTF8.width(scalar)
    if cutEnd == nil, count + 1 > limit - 1 || bytes + width > 2 * limit - UTF8.width("…") {
      cutEnd = scalars.endIndex
    }
    scalars.append(scalar)
    count += 1
    bytes += width
  }

  /// The first marks on a letter as they are, for the rest one U+FFFD.
  private mutating func addMark(_ scalar: Unicode.Scalar) {
    marks += 1
    guard marks <= ForeignText.mostMarks + 1 else { return }
    append(asItIs: marks <= ForeignText.mostMarks ? scalar : "\u{FFFD}")
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
