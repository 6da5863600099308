import Foundation
import TestSupport

/// A folder with counts of images and arrays of their vectors, and the program to run there.
struct VectorFolder {
  let folder: TemporaryFolder
  let program = BuiltProgram("vector-report")

  init() throws { folder = try TemporaryFolder() }

  /// Images 0.jpg, 1.jpg and so on, of which every third has more errors, as `records.csv`.
  func records(_ count: Int, order: [Int]? = nil) throws {
    let lines = (order ?? Array(0..<count)).map {
      "\($0).jpg,\($0 % 2 == 0 ? "train" : "test"),\(4 + $0 % 3),\($0 % 3),1\n"
    }
    try write("name,split,tp,fp,fn\n" + lines.joined(), "records.csv")
  }

  func write(_ text: String, _ name: String) throws { try write(Data(text.utf8), name) }

  func write(_ data: Data, _ name: String) throws {
    try data.write(to: folder.url.appendingPathComponent(name))
  }

  /// An array of 32-bit floats.
  func array(_ rows: [[Float]], _ name: String = "e.npy") throws {
    let numbers = rows.joined().flatMap { Self.bytes($0.bitPattern.littleEndian) }
    try write(
      Self.npy("<f4", "(\(rows.count), \(rows.first?.count ?? 0))", Array(numbers)), name)
  }

  /// A `.npy` file of any element type and shape.
  static func npy(
    _ element: String, _ shape: String, _ numbers: [UInt8], isFortran: Bool = false,
    version: UInt8 = 1
  ) -> Data {
    let order = isFortran ? "True" : "False"
    var header = "{'descr': '\(element)', 'fortran_order': \(order), 'shape': \(shape), }"
    header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    let length: [UInt8] = version == 1 ? [118, 0] : [118, 0, 0, 0]
    return Data(
      [0x93] + Array("NUMPY".utf8) + [version, 0] + length + Array(header.utf8) + numbers)
  }

  static func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value) { Array($0) }
  }

  /// Rows around centres that are far apart, one group after the other.
  static func islands(_ count: Int, groups: Int, columns: Int = 6) -> [[Float]] {
    var random = SeededGenerator(seed: 14)
    func row(_ spread: Float) -> [Float] {
      (0..<columns).map { _ in spread * Float.random(in: -1...1, using: &random) }
    }
    let centres = (0..<groups).map { _ in row(20) }
    return (0..<count).map { index in
      zip(centres[index * groups / max(count, 1)], row(1)).map { $0 + $1 }
    }
  }

  /// Runs `vector-report analyze records.csv` with more arguments, given as a shell reads them.
  func analyze(_ arguments: String) throws -> BuiltProgram.Result {
    try program.shell("\"$PROGRAM\" analyze records.csv \(arguments)", in: folder.url)
  }

  /// The bytes of what is in an evaluation folder, by path.
  func contents(_ name: String) throws -> [String: Data] {
    let root = folder.url.appendingPathComponent(name)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return Dictionary(
      uniqueKeysWithValues: paths.compactMap { path in
        (try? Data(contentsOf: root.appendingPathComponent(path))).map { (path, $0) }
      })
  }

  /// What is in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() }
  }
}
