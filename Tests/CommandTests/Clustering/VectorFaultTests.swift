import Foundation
import TestSupport
import Testing

/// Arrays that cannot be meant, through the program: a sentence, exit code 65, and nothing written.
@Suite struct VectorFaultTests {
  private let folder: VectorFolder

  init() throws {
    folder = try VectorFolder()
    try folder.records(40)
    let rows = VectorFolder.islands(40, groups: 2)
    try folder.array(rows)
    try folder.array(rows.dropLast() + [Array(repeating: .nan, count: 6)], "nan.npy")
    try folder.array(rows.dropLast() + [Array(repeating: .infinity, count: 6)], "infinite.npy")
    try folder.array(Array(rows.dropLast()), "fewer.npy")
    try folder.array(Array(rows.prefix(20)), "half.npy")
    try folder.array(rows.suffix(20).map { Array($0.dropLast()) }, "narrow.npy")
    let numbers = Array(rows.joined())
    let little = numbers.flatMap { VectorFolder.bytes($0.bitPattern.littleEndian) }
    let big = numbers.flatMap { VectorFolder.bytes($0.bitPattern.bigEndian) }
    let columns = (0..<6).flatMap { column in
      rows.flatMap { VectorFolder.bytes($0[column].bitPattern.littleEndian) }
    }
    let files: [(String, Data)] = [
      ("big.npy", VectorFolder.npy(">f4", "(40, 6)", big)),
      ("fortran.npy", VectorFolder.npy("<f4", "(40, 6)", columns, isFortran: true)),
      ("two.npy", VectorFolder.npy("<f4", "(40, 6)", little, version: 2)),
      ("short.npy", VectorFolder.npy("<f4", "(40, 6)", little.dropLast(4))),
      ("long.npy", VectorFolder.npy("<f4", "(40, 6)", little + [0])),
      ("flat.npy", VectorFolder.npy("<f4", "(240,)", little)),
      ("cube.npy", VectorFolder.npy("<f4", "(40, 3, 2)", little)),
      ("none.npy", VectorFolder.npy("<f4", "(0, 6)", [])),
      ("huge.npy", VectorFolder.npy("<f4", "(4611686018427387904, 4611686018427387904)", little)),
      ("wide.npy", VectorFolder.npy("<f4", "(2147483648, 768)", little)),
      ("objects.npy", VectorFolder.npy("|O", "(40,)", little)),
      ("bfloat.npy", VectorFolder.npy("<V2", "(40, 6)", little)),
      ("quad.npy", VectorFolder.npy("<f16", "(40, 6)", little)),
      ("complex.npy", VectorFolder.npy("<c8", "(40, 6)", little)),
      ("zip.npy", Data("PK\u{3}\u{4}".utf8) + Data(count: 60)),
      ("pickle.npy", Data([0x80, 4, 0x95]) + Data(count: 60)),
      ("empty.npy", Data()),
    ]
    for (name, data) in files { try folder.write(data, name) }
    try folder.write((0..<40).map { "\($0).jpg\n" }.joined(), "names.txt")
    try folder.write((0..<40).map { "\($0 % 39).jpg\n" }.joined(), "twice.txt")
    try folder.write((0..<39).map { "\($0).jpg\n" }.joined(), "few.txt")
    try graphs(rows)
  }

  /// Graphs of 5 neighbours, the row itself among them, and what engines make of them.
  private func graphs(_ rows: [[Float]]) throws {
    func distance(_ one: Int, _ other: Int) -> Float {
      zip(rows[one], rows[other]).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    }
    let near = rows.indices.map { row in
      Array(rows.indices.sorted { (distance(row, $0), $0) < (distance(row, $1), $1) }.prefix(5))
    }
    let far = rows.indices.map { row in near[row].map { distance(row, $0) } }
    try indices(near, "i.npy")
    try folder.array(far, "d.npy")
    try folder.array(far.map { $0.map { $0 * $0 } }, "squared.npy")
    try folder.array(far.map { $0.dropLast() + [3.4e38] }, "open.npy")
    try folder.array(far.map { $0.map { -$0 } }, "negative.npy")
    try folder.array(far.map { $0.map { 9 - $0 } }, "similar.npy")
    try folder.array(Array(far.reversed()), "other.npy")
    try indices(near.map { $0.dropLast() + [-1] }, "short-i.npy")
    try indices(near.map { $0.dropLast() + [40] }, "beyond-i.npy")
    try indices(near.map { $0.dropLast() + [$0[1]] }, "double-i.npy")
    try indices(Array(near.dropLast()), "fewer-i.npy")
    try folder.array(Array(far.dropLast()), "fewer-d.npy")
  }

  private func indices(_ rows: [[Int]], _ name: String) throws {
    let numbers = rows.joined().flatMap { VectorFolder.bytes(Int64($0).littleEndian) }
    try folder.write(
      VectorFolder.npy("<i8", "(\(rows.count), \(rows[0].count))", Array(numbers)), name)
  }

  @Test(arguments: [
    ("--embeddings nan.npy", "expected finite numbers within 32 bits, found others in row 39"),
    ("--embeddings infinite.npy", "expected finite numbers within 32 bits, found others in row 39"),
    ("--embeddings fewer.npy", "expected 40 rows, one for each image of the evaluation, found 39"),
    (
      "--embeddings half.npy --embeddings narrow.npy",
      "expected 6 columns as in the first file, found 5"
    ),
    ("--embeddings short.npy", "is truncated: expected 960 bytes for the shape (40, 6), found 956"),
    ("--embeddings long.npy", "expected 960 bytes for the shape (40, 6), found 961"),
    ("--embeddings flat.npy", "expected rows and columns, found an array of shape (240,)"),
    ("--embeddings cube.npy", "expected rows and columns, found an array of shape (40, 3, 2)"),
    ("--embeddings none.npy", "expected at least one row and column, found (0, 6)"),
    ("--embeddings huge.npy", "is truncated: expected more than 2^63 bytes"),
    ("--embeddings wide.npy", "is truncated: expected 6597069766656 bytes"),
    ("--embeddings objects.npy", "pickled Python objects: save np.stack(rows)"),
    ("--embeddings bfloat.npy", "which is how bfloat16 is written: save it as float32"),
    ("--embeddings quad.npy", "floats of 128 bits: save them as float32"),
    ("--embeddings complex.npy", "expected floats of 16, 32 or 64 bits or integers, found"),
    ("--embeddings zip.npy", "a zip archive (.npz or .pt): save one array with np.save"),
    ("--embeddings pickle.npy", "a pickle: save the array with np.save"),
    ("--embeddings empty.npy", "empty.npy: is empty"),
    ("--embeddings e.npy --names twice.txt", "line 40: expected each name once, found"),
    (
      "--embeddings e.npy --names few.txt", "expected 40 names, one for each row of e.npy, found 39"
    ),
    ("--knn-graph i.npy squared.npy", "expected distances, found their squares: take the root"),
    ("--knn-graph i.npy other.npy", "the neighbours are of other rows or another metric"),
    ("--knn-graph i.npy d.npy --metric cosine", "of other rows or another metric"),
    ("--knn-graph i.npy negative.npy", "expected distances of at least 0, found -"),
    ("--knn-graph i.npy similar.npy", "the greatest: these are similarities"),
    ("--knn-graph short-i.npy open.npy", "expected 5 neighbours, found fewer (index -1"),
    ("--knn-graph beyond-i.npy d.npy", "expected neighbours below 40, found 40"),
    ("--knn-graph double-i.npy d.npy", "has neighbour"),
    ("--knn-graph fewer-i.npy fewer-d.npy", "expected neighbours of the 40 rows of e.npy, found"),
    ("--knn-graph i.npy fewer-d.npy", "expected 40 x 5 distances, as many as neighbours in i.npy"),
    ("--knn-graph d.npy i.npy", "expected integers, found floats"),
    ("--embeddings e.npy --sample 1", "sample: expected a whole number of at least 2, found 1"),
    ("--knn-graph i.npy d.npy --sample 9", "--sample clusters some of the vectors"),
  ])
  func whatCannotBeMeantIsRefused(arguments: String, sentence: String) throws {
    let before = try folder.names
    let vectors = arguments.hasPrefix("--knn") ? "--embeddings e.npy \(arguments)" : arguments
    let result = try folder.analyze("\(vectors) -o own")
    #expect(result.code == (arguments.contains("--sample") ? 64 : 65), "\(result.errors)")
    #expect(result.errors.contains(sentence), "\(arguments): \(result.errors)")
    #expect(try folder.names == before)
  }

  @Test(arguments: ["big.npy", "fortran.npy", "two.npy", "e.npy --names names.txt"])
  func otherFormsOfTheSameNumbersAreTheSame(_ vectors: String) throws {
    #expect(try folder.analyze("--embeddings e.npy -o plain").code == 0)
    let result = try folder.analyze("--embeddings \(vectors) -o other")
    #expect(result.code == 0, "\(result.errors)")
    let (plain, other) = (try folder.contents("plain"), try folder.contents("other"))
    for (path, data) in plain where path != "vectors.json" { #expect(other[path] == data) }
  }

  @Test func aGraphAloneIsEnough() throws {
    let result = try folder.analyze("--knn-graph i.npy d.npy -o own")
    #expect(result.code == 0, "\(result.errors)")
  }
}
