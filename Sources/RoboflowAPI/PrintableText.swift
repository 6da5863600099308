extension String {
  /// The text on one line, for a terminal or a log: control and direction characters become
  /// spaces, runs of spaces one, and what exceeds the limit an ellipsis.
  package func printable(limit: Int = 300) -> String {
    var scalars = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in unicodeScalars.prefix(limit * 8) {
      if scalar.properties.isWhitespace || scalar.isUnprintable {
        pendingSpace = !scalars.isEmpty
      } else {
        if pendingSpace { scalars.append(" ") }
        pendingSpace = false
        scalars.append(scalar)
      }
    }
    let line = String(scalars)
    return line.count <= limit ? line : String(line.prefix(limit - 1)) + "…"
  }
}

extension Unicode.Scalar {
  /// Control codes, and format codes such as the bidirectional overrides that can make a line
  /// read as something else.
  fileprivate var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
