import ArrayFiles
import Foundation
import Matrices
import TestSupport
import Testing

struct RefusalTests {
  /// A `.npy` with a header and a body of zeros.
  private func npy(
    _ descr: String, _ shape: String, bytes: Int, order: String = "False"
  ) -> Data {
    let header = "{'descr': \(descr), 'fortran_order': \(order), 'shape': \(shape), }\n"
    return Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.utf8.count), 0])
      + Data(header.utf8) + Data(count: bytes)
  }

  private func refusal(of data: Data, name: String = "e.npy") throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent(name)
    try data.write(to: file)
    let error = #expect(throws: ArrayError.self) {
      _ = try ArrayFile(path: file.path).matrix()
    }
    return error?.explanation ?? ""
  }

  @Test func everyRefusalHasItsSentence() throws {
    let numbers = "expected floats of 16, 32 or 64 bits or integers, found "
    let cases: [(Data, String)] = [
      (
        npy("'|O'", "(2, 2)", bytes: 32),
        numbers + "|O, pickled Python objects: save"
          + " np.stack(rows).astype(\"float32\") instead"
      ),
      (
        npy("'<V2'", "(2, 2)", bytes: 8),
        numbers + "<V2, which is how bfloat16 is written: save it"
          + " as float32 instead"
      ),
      (
        npy("'<f16'", "(2, 2)", bytes: 64),
        numbers + "<f16, floats of 128 bits: save them as"
          + " float32 instead"
      ),
      (npy("'<c8'", "(2, 2)", bytes: 32), numbers + "<c8"),
      (
        npy("[('a', '<f4'), ('b', '<f4')]", "(2,)", bytes: 16),
        "expected an array of numbers, found records of several fields"
      ),
      (npy("'<f4'", "(4,)", bytes: 16), "expected rows and columns, found an array of shape (4,)"),
      (
        npy("'<f4'", "(1, 2, 2)", bytes: 16),
        "expected rows and columns, found an array of shape (1, 2, 2)"
      ),
      (npy("'<f4'", "()", bytes: 4), "expected rows and columns, found an array of shape ()"),
      (npy("'<f4'", "(0, 2)", bytes: 0), "expected at least one row and column, found (0, 2)"),
      (
        npy("'<f4'", "(2, 2)", bytes: 15),
        "is truncated: expected 16 bytes for the shape (2, 2), found 15"
      ),
      (npy("'<f4'", "(2, 2)", bytes: 20), "expected 16 bytes for the shape (2, 2), found 20"),
      (
        npy("'<f8'", "(4611686018427387904, 4)", bytes: 0),
        "is truncated: expected more than 2^63 bytes for the shape (4611686018427387904, 4), found 0"
      ),
      (
        npy("'<f8'", "(2305843009213693952, 1)", bytes: 0),
        "is truncated: expected more than 2^63 bytes for the shape (2305843009213693952, 1), found 0"
      ),
      (npy("'<f4'", "(-2, 2)", bytes: 16), "has a header that is no Python dictionary"),
      (
        npy("'<f4'", "(99999999999999999999, 2)", bytes: 16),
        "has a header that is no Python dictionary"
      ),
      (npy("((((((((((", "(2, 2)", bytes: 16), "has a header that is no Python dictionary"),
      (npy("'<f4'", "'x'", bytes: 16), "has a header without shape or fortran_order"),
      (
        Data("PK\u{3}\u{4}rest".utf8),
        "expected a .npy, .fbin or .ibin file, found a zip archive"
          + " (.npz or .pt): save one array with np.save"
      ),
      (
        Data("PAR1rest".utf8),
        "expected a .npy, .fbin or .ibin file, found Parquet: save its column"
          + " with np.save(file, np.stack(column))"
      ),
      (
        Data([0x80, 4, 0x95]),
        "expected a .npy, .fbin or .ibin file, found a pickle: save the array"
          + " with np.save"
      ),
      (Data("a,b\n1,2\n".utf8), "expected a .npy, .fbin or .ibin file, found something else"),
      (Data(), "is empty"),
      (npy("'<f4'", "(2, 2)", bytes: 16).prefix(9), "is truncated within its header"),
      (npy("'<f4'", "(2, 2)", bytes: 16).prefix(30), "is truncated within its header"),
      (
        Data([0x93]) + Data("NUMPY".utf8) + Data([9, 0, 1, 1]), "expected .npy of version 1, 2 or 3"
      ),
      (
        Data([0x93]) + Data("NUMPY".utf8) + Data([2, 0, 0, 0, 0, 1]),
        "has a header of 16777216 bytes, more than 65536"
      ),
    ]
    for (data, sentence) in cases {
      #expect(try refusal(of: data) == sentence)
    }
  }

  @Test func aForeignTypeIsShownHarmlessly() throws {
    let sentence = try refusal(
      of: npy(
        "'\u{1B}[31m\u{202E}" + String(repeating: "x", count: 99) + "'",
        "(2, 2)", bytes: 16))
    #expect(!sentence.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
    #expect(sentence.count < 120)
  }

  @Test func binFilesAreCheckedAgainstTheirSize() throws {
    #expect(
      try refusal(of: Data([2, 0, 0, 0]), name: "e.fbin") == "is truncated within its header")
    #expect(
      try refusal(of: Data([2, 0, 0, 0, 2, 0, 0, 0, 0]), name: "e.fbin")
        == "is truncated: expected 16 bytes for the shape (2, 2), found 1")
    #expect(
      try refusal(of: Data(repeating: 255, count: 20), name: "e.ibin").hasPrefix(
        "is truncated: expected more than 2^63 bytes"))
  }

  @Test func rowsThatAreNotFiniteAreNamed() throws {
    var values = [Float](repeating: 1, count: 20)
    for row in [3, 4, 5, 6, 7, 9] { values[2 * row] = row == 4 ? .infinity : .nan }
    let data = npy("'<f4'", "(10, 2)", bytes: 0) + values.withUnsafeBytes { Data($0) }
    #expect(
      try refusal(of: data)
        == "expected finite numbers within 32 bits, found others in rows 3, 4, 5, 6, 7 and 1 more"
        + " (counted from 0)")
    let great = npy("'<f8'", "(1, 1)", bytes: 0) + withUnsafeBytes(of: 1e300) { Data($0) }
    #expect(
      try refusal(of: great)
        == "expected finite numbers within 32 bits, found others in row 0 (counted from 0)")
  }

  @Test func shardsMustHaveTheSameColumnsAndComeInOrder() throws {
    let folder = try TemporaryFolder()
    let paths = try [("(1, 2)", 2), ("(2, 2)", 4), ("(1, 3)", 3)].enumerated().map { place, shard in
      let file = folder.url.appendingPathComponent("img_emb_\(place).npy")
      let values = [UInt8](repeating: UInt8(place), count: shard.1)
      try (npy("'|u1'", shard.0, bytes: 0) + Data(values)).write(to: file)
      return file.path
    }
    let files = try paths.map { try ArrayFile(path: $0) }
    let matrix = try ArrayFile.matrix(of: Array(files.prefix(2)))
    #expect(matrix.rows == 3 && matrix.values == [0, 0, 1, 1, 1, 1])
    let error = #expect(throws: ArrayError.self) { try ArrayFile.matrix(of: files) }
    #expect(error?.explanation == "expected 2 columns as in the first file, found 3")
    #expect(error?.path == paths[2])
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = try TemporaryFolder()
    let missing = #expect(throws: ArrayError.self) {
      try ArrayFile(path: folder.url.appendingPathComponent("none.npy").path)
    }
    #expect(missing?.explanation == "cannot be read: no such file or directory")
    let place = #expect(throws: ArrayError.self) { try ArrayFile(path: folder.url.path) }
    #expect(place?.explanation == "expected a file of numbers, found no regular file")
  }
}
