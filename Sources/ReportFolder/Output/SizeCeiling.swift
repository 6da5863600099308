/// The most that a report may take for a reader: page, charts and pictures.
///
/// What is for machines, `data/` and the manifest, grows with the input and is not counted.
///
/// Charts and tables are cut at fixed numbers of rows, which keeps any report without pictures far
/// below the standard ceiling; pictures get what is left.
package struct SizeCeiling: Sendable, Equatable {
  /// In bytes.
  package let bytes: Int

  /// A ceiling of so many bytes.
  package init(bytes: Int) { self.bytes = bytes }

  /// Refuses a report that is too large.
  package func check(_ size: Int, path: String) throws(ReportWriteError) {
    guard size <= bytes else { throw .tooLarge(path: path, size: size, limit: bytes) }
  }

  /// Size of what counts of a report folder.
  package static func size(of files: [ReportFile]) -> Int {
    files.reduce(0) { $0 + (isForMachines($1) ? 0 : $1.bytes.count) }
  }

  private static func isForMachines(_ file: ReportFile) -> Bool {
    file.path.hasPrefix("data/") || file.path == Manifest.fileName
  }
}
