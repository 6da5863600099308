import ArrayFiles
import Matrices
import PlainText

/// Files with a vector a row, one file after the other; opened, but not read.
package struct VectorFiles: Sendable {
  /// Number of rows of all files.
  package let rows: Int
  /// Numbers in a row.
  package let columns: Int
  /// The first file, as given, and a word on the others; harmless to print.
  let name: String
  private let files: [ArrayFile]

  /// Opens `.npy`, `.fbin` or `.ibin` files and checks that they have the same columns.
  package init(paths: [String]) throws(VectorError) {
    do {
      files = try paths.map { path throws(ArrayError) in try ArrayFile(path: path) }
    } catch {
      throw VectorError("\(error)")
    }
    columns = files.first?.columns ?? 0
    rows = files.reduce(0) { $0 + $1.rows }
    name =
      ShownText(escaping: paths.first ?? "", to: 400).string
      + (paths.count > 1 ? " and \(paths.count - 1) more" : "")
  }

  /// Reads all rows.
  func matrix() throws(VectorError) -> Matrix {
    do {
      return try ArrayFile.matrix(of: files)
    } catch {
      throw VectorError("\(error)")
    }
  }
}
