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

  /// So many files are open at once, at most.
  private static let batch = 64

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
    var written: [WrittenFile] = []
    var open: [GrowingFile] = []
    for first in stride(from: 0, to: files.count, by: Self.batch) {
      try Self.push(open)
      let made = try create(first..<min(first + Self.batch, files.count), at: paths)
      written += made.map(\.written)
      open = made.map(\.file)
    }
    if let last = ending?(written) {
      let made = try Self.create(last, at: try path(of: last), isDigested: true)
      written.append(made.written)
      open.append(made.file)
    }
    try Self.push(open)
    folders.forEach(DiskFile.push)
    return written
  }

  /// A file with all its bytes, which are on their way to the device.
  private typealias Made = (written: WrittenFile, file: GrowingFile)

  /// Writes each of some files at its path; where several fail, the first of them tells why.
  private func create(_ range: Range<Int>, at paths: [String]) throws(DiskError) -> [Made] {
    let isDigested = ending != nil
    return try Self.all(range.count) { number throws(DiskError) in
      let index = range.lowerBound + number
      return try Self.create(files[index], at: paths[index], isDigested: isDigested)
    }
  }

  private static func push(_ files: [GrowingFile]) throws(DiskError) {
    _ = try all(files.count) { number throws(DiskError) in try files[number].push() }
  }

  /// The results of some steps, several of which are done at once; the first that fails tells why.
  private static func all<Value: Sendable>(
    _ count: Int, _ step: @Sendable (Int) throws(DiskError) -> Value
  ) throws(DiskError) -> [Value] {
    let results = Threads().map(count) { number in
      Result { () throws(DiskError) in try step(number) }
    }
    var values: [Value] = []
    for result in results { values.append(try result.get()) }
    return values
  }

  private static func create(
    _ new: NewFile, at path: String, isDigested: Bool
  ) throws(DiskError) -> Made {
    let file = try GrowingFile(path)
    var size = 0
    var digest = SHA256Digest()
    try new.content { (piece) throws(DiskError) in
      size += piece.count
      if isDigested { piece.withUnsafeBytes { digest.update($0) } }
      try file.write(piece)
    }
    file.beginPush()
    let sha256 = isDigested ? digest.hexadecimal() : ""
    return (WrittenFile(path: new.path, size: size, sha256: sha256), file)
  }
}
