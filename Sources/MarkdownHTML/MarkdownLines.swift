/// The lines of a text as the parser counts them.
struct MarkdownLines {
  /// Each without its end.
  let list: [Substring]

  init(_ markdown: String) {
    let bytes = markdown.utf8
    var lines: [Substring] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      lines.append(markdown[start..<end])
      start = bytes.index(after: end)
      let isPair = bytes[end] == 0x0D && start < bytes.endIndex && bytes[start] == 0x0A
      if isPair { start = bytes.index(after: start) }
    }
    list = lines + [markdown[start...]]
  }

  /// The numbers, from 1, of the lines that a part of the text takes; `nil` where it is not in the text.
  func numbers(of part: String, in markdown: String) -> ClosedRange<Int>? {
    guard !part.isEmpty, let place = markdown.utf8.firstRange(of: part.utf8),
      let first = list.lastIndex(where: { $0.startIndex <= place.lowerBound }),
      let last = list.lastIndex(where: { $0.startIndex < place.upperBound })
    else { return nil }
    return first + 1...max(first, last) + 1
  }
}
