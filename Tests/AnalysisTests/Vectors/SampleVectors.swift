import Foundation
import ModelEvaluation
import RoboflowFormat
import TestSupport

@testable import ImageClustering

/// Evaluations of a few images, and files with their vectors.
struct SampleVectors {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Images 0.jpg, 1.jpg and so on, with scores between 0 and 1.
  static func evaluation(_ count: Int) -> Evaluation {
    var images = ImageTable()
    images.splitNames = ["train", "test"]
    for row in 0..<count {
      images.ids.append("id\(row)")
      images.names.append("\(row).jpg")
      images.splits.append(UInt8(row % 2))
      images.clusterIDs.append(3)
      images.xs.append(0)
      images.ys.append(0)
      images.truePositives.append(row % 5)
      images.falsePositives.append(1)
      images.falseNegatives.append(0)
      images.precisions.append(Double(row % 5) / 5)
      images.recalls.append(1)
      images.f1s.append(Double(row % 5) / 5)
      images.augmentations.append(ImageTable.noCount)
      images.confusion.endImage()
    }
    return Evaluation(header: Header(evalID: "e", project: "p"), images: images)
  }

  /// Rows around centres that are far apart, one group after the other.
  static func islands(_ count: Int, groups: Int, columns: Int = 12) -> [[Float]] {
    var state: UInt64 = 1
    func random() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int32(truncatingIfNeeded: state >> 32)) / Float(Int32.max)
    }
    let centres = (0..<groups).map { _ in (0..<columns).map { _ in 20 * random() } }
    return (0..<count).map { row in centres[row * groups / max(count, 1)].map { $0 + random() } }
  }

  /// The path of a `.npy` file of 32-bit floats.
  func file(_ rows: [[Float]], named name: String = "e.npy") throws -> String {
    try file(rows.map { $0.map(\.bitPattern) }, "<f4", named: name)
  }

  /// The path of a `.npy` file of row numbers.
  func file(ofRowNumbers rows: [[UInt32]], named name: String) throws -> String {
    try file(rows, "<u4", named: name)
  }

  /// The path of a `.npy` file of zeros that are 32-bit floats.
  func file(ofZeros rows: Int, columns: Int) throws -> String {
    let header = Self.header("<f4", rows: rows, columns: columns)
    return try write(header + Data(count: 4 * rows * columns), named: "zeros.npy")
  }

  private func file(_ rows: [[UInt32]], _ element: String, named name: String) throws -> String {
    var bytes = Self.header(element, rows: rows.count, columns: rows.first?.count ?? 0)
    for value in rows.joined() { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    return try write(bytes, named: name)
  }

  private static func header(_ element: String, rows: Int, columns: Int) -> Data {
    var header = "{'descr': '\(element)', 'fortran_order': False, 'shape': (\(rows), \(columns)), }"
    header += String(repeating: " ", count: 117 - header.utf8.count) + "\n"
    return Data([0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(header.utf8))
  }

  private func write(_ bytes: Data, named name: String) throws -> String {
    let url = folder.url.appendingPathComponent(name)
    try bytes.write(to: url)
    return url.path
  }

  /// The analysis of rows in the order of the images, or of those that names give.
  func analysis(
    of rows: [[Float]], images: Int? = nil, names: [String]? = nil,
    _ change: (inout VectorSettings) -> Void = { _ in }
  ) throws -> VectorAnalysis {
    var settings = VectorSettings()
    change(&settings)
    let input = try VectorInput(
      vectors: try VectorFiles(paths: [try file(rows)]),
      names: try names.map { try Self.list($0.joined(separator: "\n")) })
    return try VectorAnalysis(Self.evaluation(images ?? rows.count), input, settings)
  }

  /// Names from the text of their file.
  static func list(_ text: String) throws -> NameList {
    try Array(text.utf8).withUnsafeBufferPointer { try NameList($0, file: "names.txt") }
  }

  /// The sentence of the error that `body` throws.
  static func sentence(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch let error as VectorError {
      return "\(error)"
    } catch let error as EvaluationError {
      return "\(error)"
    } catch {
      return "another error: \(error)"
    }
  }
}
