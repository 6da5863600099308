import FoundationEssentials
import ModelEvaluation

/// Vectors of images under the names by which they are joined with an evaluation again.
struct VectorTable: Sendable {
  /// Names of the rows, each once.
  private(set) var names: [String] = []
  private var values: [Float] = []
  /// Numbers of each vector.
  let length: Int

  /// Images whose vectors have another length than that of the first.
  private(set) var otherLengths: [Int] = []

  /// Takes the vectors of images in their order; those without one are left out.
  ///
  /// Ids name the rows where every image has one of its own, else names do.
  init(_ images: [SourceImage], _ vectors: [String: [Float]]) {
    let hasIDs = images.allSatisfy { !$0.id.isEmpty } && Set(images.map(\.id)).count == images.count
    length = images.lazy.compactMap { vectors[$0.key] }.first?.count ?? 0
    var seen: Set<String> = []
    for image in images {
      guard let vector = vectors[image.key] else { continue }
      let name = hasIDs ? image.id : image.name
      // A line of a list of names holds no line feed, and names no image twice.
      guard !name.isEmpty, !name.unicodeScalars.contains(where: { $0.value < 0x20 }),
        seen.insert(name).inserted
      else { continue }
      guard vector.count == length else {
        otherLengths.append(vector.count)
        continue
      }
      names.append(name)
      values += vector
    }
  }

  /// The names, one a line.
  var list: Data { Data(names.map { $0 + "\n" }.joined().utf8) }

  /// The rows as a NumPy array of 32-bit numbers (NumPy Enhancement Proposal 1, version 1.0).
  var array: Data {
    var header =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (\(names.count), \(length)), }"
    // Magic, version and length take 10 bytes; the header ends at a multiple of 64.
    header += String(repeating: " ", count: 63 - (10 + header.utf8.count) % 64) + "\n"
    var bytes = Data([0x93] + "NUMPY".utf8 + [1, 0])
    withUnsafeBytes(of: UInt16(header.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: header.utf8)
    bytes.reserveCapacity(bytes.count + 4 * values.count)
    for value in values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}

extension SourceImage {
  /// What the service knows it by: its id, or else its name.
  var key: String { id.isEmpty ? name : id }
}
