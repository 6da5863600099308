import ArrayFiles
import Foundation
import Matrices
import TestSupport
import Testing

/// Files that NumPy wrote (Scripts/make-array-fixtures.py); element (i, j) of all is 10 i + j.
struct NumPyTests {
  struct Written: Decodable {
    let name: String
    let rows, columns: Int
    let base64: String
  }

  private func written() throws -> [Written] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/arrays.json")
    return try JSONDecoder().decode([Written].self, from: Data(contentsOf: file))
  }

  @Test func everyTypeOrderAndVersionGivesTheSameNumbers() throws {
    let folder = try TemporaryFolder()
    let files = try written()
    #expect(files.count > 25)
    for file in files {
      let path = folder.url.appendingPathComponent(file.name).path
      try #require(Data(base64Encoded: file.base64)).write(to: URL(fileURLWithPath: path))
      let matrix = try ArrayFile(path: path).matrix()
      let expected = (0..<file.rows * file.columns).map { place in
        Float(10 * (place / file.columns) + place % file.columns)
      }
      #expect(matrix.rows == file.rows && matrix.columns == file.columns, "\(file.name)")
      #expect(matrix.values == expected, "\(file.name)")
    }
  }

  @Test func wholeNumbersCanBeHadAsSuchAndFloatsCannot() throws {
    let folder = try TemporaryFolder()
    for file in try written() {
      let path = folder.url.appendingPathComponent(file.name).path
      try #require(Data(base64Encoded: file.base64)).write(to: URL(fileURLWithPath: path))
      let array = try ArrayFile(path: path)
      let kind = file.name.replacing("big-", with: "")
      let isWhole = kind.hasPrefix("i") || kind.hasPrefix("u") || kind == "x.ibin"
      if isWhole {
        let integers = try array.integers()
        #expect(integers.count == file.rows * file.columns && integers[1] == 1, "\(file.name)")
      } else {
        #expect(throws: ArrayError.self, "\(file.name)") { try array.integers() }
      }
    }
  }
}
