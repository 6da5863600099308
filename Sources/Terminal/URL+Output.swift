package import FoundationEssentials

extension URL {
  /// The place of an output that a user named: a file, or with `-` standard output.
  package init(output path: String) {
    self.init(fileURLWithPath: path == "-" ? "/dev/stdout" : path)
  }
}
