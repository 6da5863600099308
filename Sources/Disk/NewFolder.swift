import FoundationEssentials
import Parallel

/// A folder that is to be written.
package struct NewFolder: Sendable {
  /// Makes the last file of all that were written before it.
  package typealias Ending = @Sendable ([WrittenFile]) -> NewFile

  let files: [NewFile]
  private let ending: Ending?

  /// A folder of files in the order in which they are written.
  ///
  /// - Parameter ending: Makes one more, such as a list of all with their digests.
  package init(_ files: [NewFile], ending: Ending? = nil) {
    self.files = files
    self.ending = ending
  }

  /// A folder of files whose bytes are there.
  package init(_ files: [(path: String, bytes: [UInt8])]) {
    self.init(files.map { NewFile(path: $0.path, bytes: $0.bytes) })
  }

  /// Writes the files below a place that is there, several at once, and pushes all to the device.
  ///
  /// - Returns: All files in their order, the last included; digested where there is an ending.
  func fill(_ place: String) throws(DiskError) -> [WrittenFile] {
    var folders: Set = [place]
    func path(of file: NewFile) throws(DiskError) -> String {
      let path = URL(fileURLWithPath: place).appendingPathComponent(file.path)
      let parent = path.deletingLastPathComponent().path
      if folders.insert(parent).inserted { try DiskFile.makeFolder(parent) }
      return path.path
    }
    var paths: [String] = []
    for file in files { paths.append(try path(of: file)) }
    var written = try create(at: paths)
    if let last = ending?(written) {
      written.append(try Self.create(last, at: try path(of: last), isDigested: true))
    }
    folders.forEach(DiskFile.push)
    return written
  }

  /// Writes each file at its path; where several fail, the first of them tells why.
  private func create(at paths: [String]) throws(DiskError) -> [WrittenFile] {
    let isDigested = ending != nil
    let results = Threads().map(files.count) { index in
      Result { () throws(DiskError) in
        try Self.create(files[index], at: paths[index], isDigested: isDigested)
      }
    }
    var written: [WrittenFile] = []
    for result in results { written.append(try result.get()) }
    return written
  }

  private static func create(
    _ file: NewFile, at path: String, isDigested: Bool
  ) throws(DiskError) -> WrittenFile {
    var size = 0
    var digest = SHA256Digest()
    try DiskFile.create(path) { (take) throws(DiskError) in
      try file.content { (piece) throws(DiskError) in
        size += piece.count
        if isDigested { piece.withUnsafeBytes { digest.update($0) } }
        try take(piece)
      }
    }
    return WrittenFile(
      path: file.path, size: size, sha256: isDigested ? digest.hexadecimal() : "")
  }
}
