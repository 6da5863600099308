/// Paths of files as they are called from different folders; by their text alone.
package enum RelativePath {
  /// A path that is seen from a folder, as seen from where the folder's path is: `a/b` and `../c` make `a/c`.
  package static func joined(_ folder: String, _ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let isAbsolute = folder.hasPrefix("/")
    let parts = simplified(components(folder) + components(path), isAbsolute: isAbsolute)
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }

  /// What is at an absolute path, as seen from an absolute folder: `/a/b` and `/a/c` make `../c`; the
  /// path itself where they have nothing in common.
  package static func from(_ folder: String, to path: String) -> String {
    let origin = simplified(components(folder), isAbsolute: true)
    let target = simplified(components(path), isAbsolute: true)
    let shared = zip(origin, target).prefix { $0 == $1 }.count
    guard shared > 0 else { return path }
    let up = Array(repeating: "..", count: origin.count - shared)
    return (up + target.dropFirst(shared)).joined(separator: "/")
  }

  private static func components(_ path: String) -> [String] {
    path.split(separator: "/").map(String.init)
  }

  private static func simplified(_ parts: [String], isAbsolute: Bool) -> [String] {
    var kept: [String] = []
    for part in parts where part != "." {
      if part != ".." {
        kept.append(part)
      } else if let last = kept.last, last != ".." {
        kept.removeLast()
      } else if !isAbsolute {
        kept.append("..")
      }
    }
    return kept
  }
}
