import PlainText

/// The one pass behind ``MarkdownText/escape(_:)``.
struct MarkdownEscaper {
  private let scalars: [Unicode.Scalar]
  /// In UTF-8: letter by letter that takes a third of the steps of a string.
  private var output: [UInt8] = []

  /// - Parameter text: a text that ``MarkdownText/visible(_:)`` has been through.
  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The text with backslashes and separators where they are needed.
  mutating func escaped() -> String {
    output.reserveCapacity(scalars.count + scalars.count / 8)
    let ordinalEnd = positionAfterListNumber()
    for position in scalars.indices {
      if startsWebAddress(at: position) { separate() }
      if position == ordinalEnd || needsEscape(at: position) {
        output.append(text: escapeSequence(at: position))
      } else {
        append(scalars[position])
      }
      if needsSeparator(after: position) { separate() }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private func escapeSequence(at position: Int) -> String {
    switch scalars[position] {
    // Not `\&`: in a link's title cmark resolves entities before backslashes.
    case "&": "&amp;"
    // A table takes `\|` for a bar within the cell, whatever stands before the backslash.
    case "\\" where position == scalars.count - 1: "&#92;"
    default: "\\\(scalars[position])"
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      output.append(contentsOf: scalar.utf8)
    }
  }

  private mutating func separate() {
    output.append(text: MarkdownText.separator)
  }

  private func scalar(_ position: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position) ? scalars[position] : nil
  }

  /// Whether CommonMark, or an extension of the Git hosts, gives the character a meaning.
  private func needsEscape(at position: Int) -> Bool {
    let next = scalar(position + 1)
    // At the start nearly every sign can open a block, or act on what stands before the text.
    if position == 0, scalars[0].isPunctuation { return true }
    switch scalars[position] {
    case "\\", "`", "*", "[", "]", "<", "|", "~", "#", "$", "{", "}", "\"": return true
    // Within a word it is a letter.
    case "_": return !(scalar(position - 1).isAlphanumeric && next.isAlphanumeric)
    case "&": return next == nil || next == "#" || next.isAlphanumeric
    case "!": return next == nil
    default: return false
    }
  }

  /// Position of the `.` or `)` that would make the text an item of a numbered list.
  private func positionAfterListNumber() -> Int? {
    guard let end = scalars.firstIndex(where: { !$0.isDigit }), end > 0,
      scalars[end] == "." || scalars[end] == ")",
      scalar(end + 1) == nil || scalar(end + 1) == " "
    else { return nil }
    return end
  }

  /// Whether Git hosts could read the character and what follows as a reference.
  private func needsSeparator(after position: Int) -> Bool {
    let next = scalar(position + 1)
    switch scalars[position] {
    // Mentions and addresses; issues; math. Escaped text may follow directly, so not only inside.
    case "@", "#", "$": return next != " "
    // GitLab: merge requests, milestones, labels, epics.
    case "!", "&": return next.isDigit
    case "%", "~": return next.isAlphanumeric || next == "\""
    // GitLab's inline changes; Jekyll's and kramdown's braces.
    case "{": return next.map("{%+-:#".unicodeScalars.contains) ?? false
    case "[": return next.map("[+-_".unicodeScalars.contains) ?? false
    case ":": return startsEmojiName(at: position + 1) || next == "/"
    case "-": return endsIssuePrefix(at: position) && next.isDigit
    default: return false
    }
  }

  /// Whether letters up to the next `:` could be an emoji's name.
  private func startsEmojiName(at start: Int) -> Bool {
    var end = start
    while let letter = scalar(end), letter.isAlphanumeric || "_+-".unicodeScalars.contains(letter) {
      end += 1
    }
    return end > start && scalar(end) == ":"
  }

  /// Whether the `-` is that of `GH-12`.
  private func endsIssuePrefix(at position: Int) -> Bool {
    guard let g = scalar(position - 2), let h = scalar(position - 1) else { return false }
    return (g == "G" || g == "g") && (h == "H" || h == "h")
  }

  /// Whether the `.` is that of `www.`.
  private func startsWebAddress(at position: Int) -> Bool {
    scalars[position] == "." && position >= 3
      && scalars[(position - 3)..<position].allSatisfy { $0 == "w" || $0 == "W" }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isAlphanumeric: Bool {
    isDigit || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  /// ASCII punctuation in CommonMark's sense: what a backslash can escape.
  fileprivate var isPunctuation: Bool {
    ("!"..."~").contains(self) && !isAlphanumeric
  }
}

extension Optional<Unicode.Scalar> {
  fileprivate var isDigit: Bool { self?.isDigit ?? false }
  fileprivate var isAlphanumeric: Bool { self?.isAlphanumeric ?? false }
}
