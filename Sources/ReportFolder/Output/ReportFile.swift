/// One file of a report, in memory.
public struct ReportFile: Sendable, Equatable {
  /// Path below the report folder with `/` between parts, for example `charts/f1.svg`.
  public let path: String
  /// Content.
  public let bytes: [UInt8]

  /// Makes a file from bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes a file from text in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
