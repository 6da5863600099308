import Disk
import Glibc
package import Matrices

/// A matrix of numbers in a file, read as it is needed.
package struct ArrayFile: Sendable {
  /// The file, as given.
  package let path: String
  /// Number of rows.
  package var rows: Int { header.rows }
  /// Number of columns.
  package var columns: Int { header.columns }

  private let mapping: MappedFile
  private let header: ArrayHeader

  /// Bytes that are converted before the system may take their memory back.
  private static let block = 1 << 24

  /// Opens a `.npy`, `.fbin` or `.ibin` file and checks its size against its shape.
  package init(path: String) throws(ArrayError) {
    self.path = path
    mapping = try Self.mapped(path)
    do {
      header =
        if let element = BinFormat.element(ofPath: path) {
          try BinFormat.header(mapping.bytes, element)
        } else {
          try NPYFormat.header(mapping.bytes)
        }
    } catch {
      throw ArrayError(path: path, explanation: error.explanation)
    }
  }

  /// The numbers as 32-bit floats; an error names rows with numbers that are not finite.
  package func matrix() throws(ArrayError) -> Matrix {
    var matrix = Matrix(rows: 0, columns: columns)
    matrix.values.reserveCapacity(rows * columns)
    try append(to: &matrix.values)
    return Matrix(rows: rows, columns: columns, values: matrix.values)
  }

  /// The rows of several files with the same columns, one file after the other.
  package static func matrix(of files: [ArrayFile]) throws(ArrayError) -> Matrix {
    let columns = files.first?.columns ?? 0
    var values: [Float] = []
    values.reserveCapacity(files.reduce(0) { $0 + $1.rows * $1.columns })
    for file in files {
      guard file.columns == columns else {
        throw ArrayError(
          path: file.path,
          explanation: "expected \(columns) columns as in the first file, found \(file.columns)")
      }
      try file.append(to: &values)
    }
    let rows = files.reduce(0) { $0 + $1.rows }
    return Matrix(rows: rows, columns: columns, values: values)
  }

  /// The numbers row by row, where all are whole.
  package func integers() throws(ArrayError) -> [Int64] {
    guard header.element.isWhole else {
      throw ArrayError(path: path, explanation: "expected integers, found floats")
    }
    var integers: [Int64] = []
    integers.reserveCapacity(rows * columns)
    let reader = NumberReader(mapping.bytes, header)
    forEachBlock { integers += reader.integers($0) }
    return integers
  }

  private func append(to values: inout [Float]) throws(ArrayError) {
    let reader = NumberReader(mapping.bytes, header)
    let first = values.count
    forEachBlock { reader.appendFloats($0, to: &values) }
    let wrong = (0..<rows).filter { row in
      let start = first + row * columns
      return values[start..<start + columns].contains { !$0.isFinite }
    }
    guard wrong.isEmpty else { throw notFinite(wrong) }
  }

  /// Ranges of rows, after each of which its memory is given back.
  private func forEachBlock(_ body: (Range<Int>) -> Void) {
    let step = header.isByColumns ? rows : max(1, Self.block / (columns * header.element.size))
    for first in stride(from: 0, to: rows, by: step) {
      let block = first..<min(rows, first + step)
      body(block)
      let width = columns * header.element.size
      mapping.release(
        header.offset + block.lowerBound * width..<header.offset + block.upperBound * width)
    }
  }

  private func notFinite(_ rows: [Int]) -> ArrayError {
    let named = rows.prefix(5).map { "\($0)" }.joined(separator: ", ")
    let more = rows.count > 5 ? " and \(rows.count - 5) more" : ""
    return ArrayError(
      path: path,
      explanation: "expected finite numbers within 32 bits, found others in"
        + (rows.count == 1 ? " row " : " rows ") + named + more + " (counted from 0)")
  }

  private static func mapped(_ path: String) throws(ArrayError) -> MappedFile {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let reason = String(cString: strerror(errno)).lowercased()
      throw ArrayError(path: path, explanation: "cannot be read: \(reason)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ArrayError(path: path, explanation: "expected a file of numbers, found no regular file")
    }
    guard status.st_size > 0 else { throw ArrayError(path: path, explanation: "is empty") }
    guard let mapping = MappedFile(descriptor: descriptor, count: Int(status.st_size)) else {
      throw ArrayError(path: path, explanation: "cannot be mapped into memory")
    }
    return mapping
  }
}
