import PlainText

/// How much was written.
public struct ReportSize: Sendable, Equatable {
  /// Size of all files in bytes.
  public let bytes: Int
  /// Number of files.
  public let files: Int

  /// For people: `287 KB in 12 files`.
  public var words: String {
    files == 1 ? NumberText.size(bytes).string : "\(NumberText.size(bytes)) in \(files) files"
  }
}
