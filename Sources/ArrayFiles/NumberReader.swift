/// Converts the stored numbers of some rows.
struct NumberReader {
  private let bytes: UnsafeRawBufferPointer
  private let header: ArrayHeader

  init(_ bytes: UnsafeRawBufferPointer, _ header: ArrayHeader) {
    self.bytes = bytes
    self.header = header
  }

  /// Adds rows as 32-bit floats.
  func appendFloats(_ rows: Range<Int>, to values: inout [Float]) {
    switch header.element.kind {
    case .float16: forEach(rows, UInt16.self) { values.append(Float(Float16(bitPattern: $0))) }
    case .float32: forEach(rows, UInt32.self) { values.append(Float(bitPattern: $0)) }
    case .float64: forEach(rows, UInt64.self) { values.append(Float(Double(bitPattern: $0))) }
    case .int8: forEach(rows, Int8.self) { values.append(Float($0)) }
    case .int16: forEach(rows, Int16.self) { values.append(Float($0)) }
    case .int32: forEach(rows, Int32.self) { values.append(Float($0)) }
    case .int64: forEach(rows, Int64.self) { values.append(Float($0)) }
    case .uint8: forEach(rows, UInt8.self) { values.append(Float($0)) }
    case .uint16: forEach(rows, UInt16.self) { values.append(Float($0)) }
    case .uint32: forEach(rows, UInt32.self) { values.append(Float($0)) }
    case .uint64: forEach(rows, UInt64.self) { values.append(Float($0)) }
    }
  }

  /// Rows as whole numbers; those beyond the greatest of 64 bits with a sign become it.
  func integers(_ rows: Range<Int>) -> [Int64] {
    switch header.element.kind {
    case .float16, .float32, .float64: []
    case .int8: integers(rows, Int8.self)
    case .int16: integers(rows, Int16.self)
    case .int32: integers(rows, Int32.self)
    case .int64: integers(rows, Int64.self)
    case .uint8: integers(rows, UInt8.self)
    case .uint16: integers(rows, UInt16.self)
    case .uint32: integers(rows, UInt32.self)
    case .uint64: integers(rows, UInt64.self)
    }
  }

  private func integers<Stored: FixedWidthInteger>(
    _ rows: Range<Int>, _ type: Stored.Type
  ) -> [Int64] {
    var integers: [Int64] = []
    forEach(rows, type) { integers.append(Int64(clamping: $0)) }
    return integers
  }

  /// The stored numbers of rows, row by row.
  private func forEach<Stored: FixedWidthInteger>(
    _ rows: Range<Int>, _ type: Stored.Type, _ body: (Stored) -> Void
  ) {
    let size = MemoryLayout<Stored>.size
    let steps =
      header.isByColumns ? (row: 1, column: header.rows) : (row: header.columns, column: 1)
    for row in rows {
      for column in 0..<header.columns {
        let place = header.offset + (row * steps.row + column * steps.column) * size
        let stored = bytes.loadUnaligned(fromByteOffset: place, as: Stored.self)
        body(header.element.isBigEndian ? Stored(bigEndian: stored) : Stored(littleEndian: stored))
      }
    }
  }
}
