/// The most that a report may take on disk and on the wire, what is in `data/` not counted.
///
/// Charts and tables are cut at fixed numbers of rows, which keeps any report without pictures far
/// below the standard ceiling; pictures get what is left.
struct SizeCeiling: Equatable {
  /// In bytes.
  let bytes: Int

  /// Refuses a report that is too large.
  func check(_ size: Int, path: String) throws(ReportWriteError) {
    guard size <= bytes else { throw .tooLarge(path: path, size: size, limit: bytes) }
  }

  /// What counts of a report folder: everything but the data files.
  static func size(of files: [ReportFile]) -> Int {
    files.reduce(0) { $0 + ($1.path.hasPrefix("data/") ? 0 : $1.bytes.count) }
  }
}
