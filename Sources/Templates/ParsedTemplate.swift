/// A template or partial with the nodes that it consists of.
struct ParsedTemplate: Sendable {
  let file: TemplateFile
  let format: TemplateFormat
  let nodes: [TemplateNode]
  /// What is wrong with its syntax.
  let faults: [TemplateParser.Fault]

  /// Parses a file; `nil` when its name is not that of a template.
  init?(_ file: TemplateFile) {
    guard let format = TemplateFormat(fileName: file.name) else { return nil }
    self.file = file
    self.format = format
    (nodes, faults) = TemplateParser.parse(file.text)
  }

  /// The nodes with every line moved to the right, for a partial that has an indented line to itself.
  func indented(by blanks: String) -> [TemplateNode] {
    var moved = String.UnicodeScalarView()
    var isLineStart = true
    for scalar in file.text.unicodeScalars {
      if isLineStart && scalar != "\n" { moved.append(contentsOf: blanks.unicodeScalars) }
      moved.append(scalar)
      isLineStart = scalar == "\n"
    }
    return TemplateParser.parse(String(moved)).nodes
  }
}
