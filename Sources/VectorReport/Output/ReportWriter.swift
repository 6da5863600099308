import Disk
import Foundation

/// Puts a report onto the disk, in the place of an earlier report or of nothing.
struct ReportWriter {
  /// Folder or file as it was named.
  private let given: URL
  /// Folder or file to be replaced.
  private let place: Replacement
  /// Whether something that is not a report of ours may be replaced.
  private let force: Bool

  init(target: URL, force: Bool) {
    given = target
    place = Replacement(of: target)
    self.force = force
  }

  private var target: URL { place.target }

  /// Writes a folder of files with its manifest.
  func write(folder files: [ReportFile]) throws(ReportWriteError) {
    try refuseForeignFolder()
    try ReportWriteError.telling { () throws(DiskError) in
      try place.write(folder: files.map { ($0.path, $0.bytes) })
    }
  }

  /// Writes one file; what is no ordinary file is written to and stays what it is.
  func write(singleFile bytes: [UInt8]) throws(ReportWriteError) {
    let destination = Destination(given)
    if case .file = destination { try refuseForeignFile() }
    try ReportWriteError.telling { () throws(DiskError) in try destination.write(bytes) }
  }
}

extension ReportWriter {
  /// Refuses to replace a folder that is not an untouched report, unless forced.
  private func refuseForeignFolder() throws(ReportWriteError) {
    guard place.present == .folder else { return }
    guard let present = try? FileManager.default.subpathsOfDirectory(atPath: target.path) else {
      throw .cannotCreate(path: target.path, reason: "the folder there cannot be read")
    }
    if force || present.isEmpty { return }
    guard let manifest = Manifest(in: target) else {
      throw .occupied(path: target.path, by: "the folder is not a report of vector-report")
    }
    if let stranger = firstStranger(among: present, manifest) {
      throw .occupied(
        path: target.path, by: "the report there holds a file that is not part of it, \(stranger)")
    }
  }

  private func firstStranger(among present: [String], _ manifest: Manifest) -> String? {
    var known = Set(manifest.files.map(\.path))
    known.insert(Manifest.fileName)
    for path in known {
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        known.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
    return present.filter { !known.contains($0) }.min()
  }

  /// Refuses to replace a file that is not a single-file report, unless forced.
  private func refuseForeignFile() throws(ReportWriteError) {
    guard place.present == .file else { return }
    let start = (try? FileHandle(forReadingFrom: target).read(upToCount: 1024)) ?? Data()
    let mark = Data("<meta name=\"generator\" content=\"\(Generator.name)".utf8)
    if force || start.isEmpty || start.range(of: mark) != nil { return }
    throw .occupied(path: target.path, by: "the file is not a report of vector-report")
  }
}
