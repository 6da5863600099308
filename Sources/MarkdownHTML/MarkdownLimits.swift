/// What has been counted of a text that is not trusted, line by line.
///
/// It counts what could be meant, so that it need not parse: a bar in code counts as one of a table.
struct MarkdownLimits {
  private var line = 0
  private var brackets = 0
  private var columns = 0
  private var cells = 0
  private var marks = 0
  private var definition = Definition()
  private var longest = Definition()

  /// A link definition, which ends at the next one or at a blank line.
  private struct Definition {
    var line = 0
    var bytes = 0
  }

  /// Counts a line, and refuses it when it is one too many.
  mutating func check(_ bytes: ArraySlice<UInt8>) throws(MarkdownError) {
    line += 1
    if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      (columns, definition) = (0, Definition())
      return
    }
    brackets += bytes.count { $0 == UInt8(ascii: "[") }
    if brackets > UntrustedMarkdown.maximumBrackets {
      throw .tooManyBrackets(line: line, limit: UntrustedMarkdown.maximumBrackets)
    }
    try checkTable(bytes)
    noteDefinition(bytes)
    let depth = Self.depth(of: bytes)
    if depth > UntrustedMarkdown.maximumDepth {
      throw .tooDeep(line: line, limit: UntrustedMarkdown.maximumDepth)
    }
    marks += 1 + depth + Self.marks(in: bytes)
    if marks > UntrustedMarkdown.maximumMarks {
      throw .tooManyMarks(line: line, limit: UntrustedMarkdown.maximumMarks)
    }
  }

  /// Refuses a text whose links together repeat too much.
  func checkReferences() throws(MarkdownError) {
    let limit = UntrustedMarkdown.maximumReferences
    if brackets * longest.bytes > limit {
      throw .longReference(line: longest.line, limit: limit)
    }
  }

  /// A line of nothing but bars, dashes and colons makes a table of what stands around it.
  private mutating func checkTable(_ bytes: ArraySlice<UInt8>) throws(MarkdownError) {
    let bars = bytes.count { $0 == UInt8(ascii: "|") }
    guard bars <= UntrustedMarkdown.maximumBars else {
      throw .tooManyBars(line: line, limit: UntrustedMarkdown.maximumBars)
    }
    if bars > 0, bytes.allSatisfy({ " \t|-:>+*0123456789.)".utf8.contains($0) }) {
      columns = max(columns, bars + 1)
    }
    cells += columns
    if cells > UntrustedMarkdown.maximumCells {
      throw .tooManyCells(line: line, limit: UntrustedMarkdown.maximumCells)
    }
  }

  private mutating func noteDefinition(_ bytes: ArraySlice<UInt8>) {
    let ends = zip(bytes, bytes.dropFirst())
    if ends.contains(where: { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }) {
      definition = Definition(line: line)
    }
    if definition.line > 0 { definition.bytes += bytes.count }
    if definition.bytes > longest.bytes { longest = definition }
  }

  /// How many bytes of a line the parser may make a node of; a run of the same delimiter is one.
  private static func marks(in line: ArraySlice<UInt8>) -> Int {
    var (count, previous) = (0, UInt8(0))
    for byte in line {
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
        count += byte == previous ? 0 : 1
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "\\"):
        count += 1
      default: break
      }
      previous = byte
    }
    return count
  }

  /// How many quotes and list items a line opens before its text.
  private static func depth(of line: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var number = false
    var bytes = line
    while let byte = bytes.popFirst() {
      let endsMark = bytes.first == nil || bytes.first == 0x20 || bytes.first == 0x09
      switch byte {
      case 0x20, 0x09: number = false
      case UInt8(ascii: ">"): depth += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if !endsMark { return depth }
        depth += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = true
      case UInt8(ascii: "."), UInt8(ascii: ")"):
        if !(number && endsMark) { return depth }
        depth += 1
      default: return depth
      }
    }
    return depth
  }
}
