package import FoundationEssentials

/// What lies in a folder besides a report of ours.
package struct ForeignFiles {
  /// Whether the folder holds a report of ours.
  package let hasReport: Bool
  /// Files and folders below it that are no part of the report, by path; all where there is none.
  package let paths: [String]

  /// Looks into a folder; `nil` when it cannot be read.
  ///
  /// - Parameter own: Paths below the folder that are the caller's own.
  package init?(in folder: URL, besides own: [String] = []) {
    guard let present = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else {
      return nil
    }
    let manifest = Manifest(in: folder)
    hasReport = manifest != nil
    let known = manifest.map { $0.files.map(\.path) + [Manifest.fileName] } ?? []
    let expected = Self.withFolders(known + own)
    paths = present.filter { !expected.contains($0) }.sorted()
  }

  private static func withFolders(_ paths: [String]) -> Set<String> {
    var all = Set(paths)
    for path in paths {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        all.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return all
  }
}
