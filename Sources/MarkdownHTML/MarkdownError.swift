package import PlainText

/// Why a Markdown text could not be converted, or is refused.
package enum MarkdownError: ExplainedError, Equatable {
  /// The installed cmark-gfm lacks a syntax extension.
  case missingExtension(String)
  /// A call of the C library failed: out of memory, or a fault of ours.
  case library(String)
  /// The text is larger than untrusted Markdown may be, in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// Up to a line there are more brackets than in any real text; parsing it would take minutes.
  case tooManyBrackets(line: Int, limit: Int)
  /// A line opens more quotes and lists inside each other than any real text.
  case tooDeep(line: Int, limit: Int)
  /// A line has more bars than the row of any real table.
  case tooManyBars(line: Int, limit: Int)
  /// The tables up to a line have more cells than any real text; short rows count as whole ones.
  case tooManyCells(line: Int, limit: Int)
  /// Up to a line there is more markup than in any real text, the lines themselves counted.
  case tooManyMarks(line: Int, limit: Int)
  /// The address or title that a line defines would be repeated by links without measure.
  case longReference(line: Int, limit: Int)
  /// A construct that starts at a line never ends and would swallow what follows the text.
  case unclosed(line: Int)
}

extension MarkdownError {
  /// One clause that can follow a file name and a colon.
  package var sentences: [String] { [clause] }

  /// What kind of fault it is.
  package var cause: ErrorCause {
    switch self {
    case .missingExtension, .library: .internalFault
    default: .badInput
    }
  }

  private var clause: String {
    switch self {
    case .missingExtension(let name):
      "the installed cmark-gfm has no extension \"\(name)\""
    case .library(let call):
      "cmark_\(call) failed"
    case .tooLarge(let bytes, let limit):
      "expected at most \(limit) bytes of Markdown, found \(bytes)"
    case .tooManyBrackets(let line, let limit):
      "line \(line): expected at most \(limit) \"[\" in the text, found more"
    case .tooDeep(let line, let limit):
      "line \(line): expected at most \(limit) quotes and lists inside each other, found more"
    case .tooManyBars(let line, let limit):
      "line \(line): expected at most \(limit) \"|\" in one line, found more"
    case .tooManyCells(let line, let limit):
      "line \(line): expected at most \(limit) cells in all tables, found more"
    case .tooManyMarks(let line, let limit):
      "line \(line): expected at most \(limit) lines and characters of markup, such as * and [, in the "
        + "text, found more"
    case .longReference(let line, let limit):
      "line \(line): expected addresses and titles that all links together repeat in at most "
        + "\(limit) bytes, found more"
    case .unclosed(let line):
      "line \(line): expected an end of the code block or HTML that starts here, found none"
    }
  }
}
