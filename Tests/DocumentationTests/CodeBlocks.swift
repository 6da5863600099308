import Foundation
import TestSupport

/// A piece of Swift without the indentation that all of its lines share, and the modules it needs.
struct CodeBlock: CustomStringConvertible {
  let place: String
  let text: String
  /// What a document imports in the block, and a program at its start.
  let imports: Set<Substring>

  /// Takes lines, at whose start there may be imports.
  init(place: String, lines: [Substring], imports: Set<Substring> = []) {
    let own = lines.prefix { $0.hasPrefix("import ") }
    self.imports = imports.union(own)
    let lines = lines.dropFirst(own.count).drop { $0.isEmpty }
    let trimmed = lines.map { $0.allSatisfy(\.isWhitespace) ? "" : $0 }
    let indents = trimmed.filter { !$0.isEmpty }.map { $0.prefix { $0 == " " }.count }
    let shared = indents.min() ?? 0
    self.place = place
    text = trimmed.map { String($0.dropFirst(shared)) }.joined(separator: "\n")
  }

  /// Whether the other's lines stand in it, whole and in a row, and its imports in the same file.
  func holds(_ other: CodeBlock) -> Bool {
    !other.text.isEmpty && imports.isSuperset(of: other.imports)
      && "\n\(text)\n".contains("\n\(other.text)\n")
  }

  var description: String { "\(place):\n\(text)" }
}

/// Where code stands in a text: in documents as blocks, in programs between marks.
enum CodeBlocks {
  /// The Swift blocks of a Markdown text; the line that opens one is its place.
  static func ofMarkdown(_ text: String, named name: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (fence: String, line: Int, lines: [Substring])?
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = line.drop { $0 == " " }
      if let block = open {
        guard content.hasPrefix("```") else {
          open?.lines.append(line)
          continue
        }
        if block.fence == "```swift" {
          blocks.append(CodeBlock(place: "\(name):\(block.line)", lines: block.lines))
        }
        open = nil
      } else if content.hasPrefix("```") {
        open = (String(content), number + 1, [])
      }
    }
    return blocks
  }

  /// The pieces of a program between `// snippet: name` and `// end`.
  static func ofProgram(_ text: String, named name: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var open: (place: String, lines: [Substring])?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let imports = Set(lines.filter { $0.hasPrefix("import ") })
    for line in lines {
      let content = line.drop { $0 == " " }
      if content.hasPrefix("// snippet: ") {
        open = ("\(name), \(content.dropFirst("// snippet: ".count))", [])
      } else if content == "// end", let block = open {
        blocks.append(CodeBlock(place: block.place, lines: block.lines, imports: imports))
        open = nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// The documentation comments of a source file as one Markdown text, line by line.
  static func comments(of source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let content = line.drop { $0 == " " }
      return content.hasPrefix("///") ? content.dropFirst(3) : ""
    }.joined(separator: "\n")
  }

  /// Lines of a comment that Markdown takes for code because they are indented, by their numbers.
  static func indentedCode(in comments: String) -> [Int] {
    let lines = comments.split(separator: "\n", omittingEmptySubsequences: false)
    var isFenced = false
    return lines.indices.filter { line in
      if lines[line].drop(while: { $0 == " " }).hasPrefix("```") { isFenced.toggle() }
      let follows = line > 0 && lines[line - 1].allSatisfy(\.isWhitespace)
      return !isFenced && follows && lines[line].hasPrefix("     ")
    }.map { $0 + 1 }
  }
}

/// The files of the repository that hold code for readers.
enum Documents {
  /// Paths of the files below a folder with an ending, in byte order.
  static func paths(below folder: String, ending: String) throws -> [String] {
    let root = repositoryRoot.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: repositoryRoot.appendingPathComponent(path), encoding: .utf8)
  }

  /// What is compiled, and run by a test: the example programs and the tests of the drawing targets.
  static func snippets() throws -> [CodeBlock] {
    let paths =
      try paths(below: "Examples/library", ending: ".swift")
      + paths(below: "Tests", ending: "Documented.swift")
    return try paths.flatMap { try CodeBlocks.ofProgram(text($0), named: $0) }
  }
}
