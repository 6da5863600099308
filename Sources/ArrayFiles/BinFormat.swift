/// The `.fbin` and `.ibin` of big-ann-benchmarks and cuVS: rows and columns as 32-bit integers, then
/// 32-bit numbers row by row.
enum BinFormat {
  /// What the numbers of a file are by the end of its name; `nil` for other files.
  static func element(ofPath path: String) -> ElementType? {
    switch path.split(separator: ".").last?.lowercased() {
    case "fbin": ElementType(.float32)
    case "ibin": ElementType(.int32)
    default: nil
    }
  }

  /// Reads the header of a file.
  static func header(
    _ bytes: UnsafeRawBufferPointer, _ element: ElementType
  ) throws(ArrayFault) -> ArrayHeader {
    guard bytes.count >= 8 else { throw ArrayFault("is truncated within its header") }
    let shape = [0, 4].map {
      Int(
        UInt32(
          littleEndian: bytes.loadUnaligned(
            fromByteOffset: $0, as: UInt32.self)))
    }
    return try ArrayHeader(
      element, shape: shape, isByColumns: false, offset: 8, fileSize: bytes.count)
  }
}
