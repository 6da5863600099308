/// NumPy's `.npy`, versions 1.0, 2.0 and 3.0 (numpy.lib.format).
enum NPYFormat {
  private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
  /// NumPy itself refuses headers of more than 10,000 bytes.
  private static let longestHeader = 1 << 16

  /// Reads the header of a file.
  static func header(_ bytes: UnsafeRawBufferPointer) throws(ArrayFault) -> ArrayHeader {
    guard bytes.starts(with: magic) else { throw otherFormat(bytes) }
    let (start, length) = try headerRange(bytes)
    guard case .dictionary(let entries)? = PythonLiteral(bytes[start..<start + length]) else {
      throw ArrayFault("has a header that is no Python dictionary")
    }
    guard case .boolean(let isByColumns)? = entries["fortran_order"],
      case .sequence(let sizes)? = entries["shape"], let shape = integers(sizes)
    else { throw ArrayFault("has a header without shape or fortran_order") }
    guard case .string(let description)? = entries["descr"] else {
      throw ArrayFault("expected an array of numbers, found records of several fields")
    }
    return try ArrayHeader(
      try ElementType(description: description), shape: shape, isByColumns: isByColumns,
      offset: start + length, fileSize: bytes.count)
  }

  private static func headerRange(
    _ bytes: UnsafeRawBufferPointer
  ) throws(ArrayFault) -> (start: Int, length: Int) {
    guard bytes.count > magic.count + 2, (1...3).contains(bytes[magic.count]) else {
      throw ArrayFault("expected .npy of version 1, 2 or 3")
    }
    let place = magic.count + 2
    let width = bytes[magic.count] == 1 ? 2 : 4
    guard bytes.count >= place + width else { throw ArrayFault("is truncated within its header") }
    let length = (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    guard length <= longestHeader else {
      throw ArrayFault("has a header of \(length) bytes, more than \(longestHeader)")
    }
    guard bytes.count >= place + width + length else {
      throw ArrayFault("is truncated within its header")
    }
    return (place + width, length)
  }

  private static func integers(_ values: [PythonLiteral]) -> [Int]? {
    let integers = values.compactMap { value in
      if case .integer(let integer) = value { integer } else { nil }
    }
    return integers.count == values.count ? integers : nil
  }

  private static func otherFormat(_ bytes: UnsafeRawBufferPointer) -> ArrayFault {
    let found =
      if bytes.starts(with: Array("PK".utf8)) {
        "a zip archive (.npz or .pt): save one array with np.save"
      } else if bytes.starts(with: Array("PAR1".utf8)) {
        "Parquet: save its column with np.save(file, np.stack(column))"
      } else if bytes.first == 0x80 {
        "a pickle: save the array with np.save"
      } else {
        "something else"
      }
    return ArrayFault("expected a .npy, .fbin or .ibin file, found \(found)")
  }
}
