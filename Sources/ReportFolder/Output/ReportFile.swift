package import Disk

/// One file of a report, in memory or to be made when it is written.
public struct ReportFile: Sendable {
  /// Path below the report folder with `/` between parts, for example `charts/f1.svg`.
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case pieces(NewFile.Content)
  }

  /// Makes a file from bytes.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  /// Makes a file from text in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Makes a file that grows with the number of images, of which nothing is in memory until it is
  /// written, and then no more than a piece.
  package init(path: String, pieces: @escaping NewFile.Content) {
    self.path = path
    content = .pieces(pieces)
  }

  /// Content, all of it; that of a file with a row for each image is made anew.
  public var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .pieces(let pieces):
      var bytes: [UInt8] = []
      // Taking a piece into memory does not fail.
      try? pieces { bytes += $0 }
      return bytes
    }
  }

  /// The file as the disk takes it.
  package var new: NewFile {
    switch content {
    case .bytes(let bytes): NewFile(path: path, bytes: bytes)
    case .pieces(let pieces): NewFile(path: path, content: pieces)
    }
  }

  /// The same file with all of it in memory.
  var whole: ReportFile { ReportFile(path: path, bytes: bytes) }
}

extension ReportFile: Equatable {
  /// Whether path and content are the same.
  public static func == (one: ReportFile, other: ReportFile) -> Bool {
    one.path == other.path && one.bytes == other.bytes
  }
}
