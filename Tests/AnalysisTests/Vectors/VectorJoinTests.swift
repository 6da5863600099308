import Matrices
import ModelEvaluation
import Testing

@testable import ImageClustering

@Suite struct VectorJoinTests {
  private let sample: SampleVectors
  private let rows = SampleVectors.islands(4, groups: 2)

  init() throws { sample = try SampleVectors() }

  @Test(arguments: [
    ["3.jpg", "2.jpg", "1.jpg", "0.jpg"], ["3", "2", "1", "0"], ["id3", "id2", "id1", "id0"],
    ["a/b/3.jpg", "2.jpg", "c/1.jpg", "0.jpg"], ["3.png", "2.png", "1.png", "0.png"],
  ])
  func namesIdsAndStemsJoin(_ names: [String]) throws {
    let join = try self.join(names, images: 4)
    #expect(join.images == [0, 1, 2, 3] && join.rows == [3, 2, 1, 0] && join.notes.isEmpty)
  }

  @Test func whatIsMissingOnEitherSideIsTold() throws {
    let join = try self.join(["2.jpg", "x.jpg", "y.jpg", "0.jpg"], images: 4)
    #expect(join.images == [0, 2] && join.rows == [3, 0])
    #expect(
      join.notes == [
        .vectorsWithoutImage(2, example: "x.jpg"), .imagesWithoutVector(2, example: "1.jpg"),
      ])
    let analysis = try sample.analysis(
      of: rows, images: 4, names: ["2.jpg", "x.jpg", "y.jpg", "0.jpg"])
    let images = try #require(analysis.evaluation.images)
    #expect(images.clusterIDs[1] == ImageTable.noCluster && !images.hasPosition(3))
    #expect(analysis.evaluation.clusters.map(\.numImages) == [2])
  }

  @Test(arguments: [
    (["0.jpg", "1.jpg", "2.jpg"], "names.txt: expected 4 names, one for each row of"),
    (["0.jpg", "0.png", "1.jpg", "2"], "names.txt: line 2: expected each image once, found"),
    (["a", "b", "c", "d"], "names.txt: expected names of images of the evaluation, such as"),
    (["0.jpg", "0.jpg", "1.jpg", "2.jpg"], "names.txt: line 2: expected each name once, found"),
    (
      ["0.jpg", "", "1.jpg", "2.jpg"], "names.txt: line 2: expected the name of an image, found an"
    ),
    (
      ["\u{1b}[2J", "b", "c", "d"],
      #"found others, such as "\u{1B}[2J""#
    ),
  ])
  func namesThatCannotBeMeantAreRefused(names: [String], sentence: String) throws {
    let found = SampleVectors.sentence { _ = try self.join(names, images: 4) }
    #expect(found.contains(sentence), "\(found)")
  }

  @Test func severalImagesOfANameAreRefused() throws {
    var evaluation = SampleVectors.evaluation(1)
    let other = SampleVectors.evaluation(1).images
    _ = try evaluation.images?.append(#require(other))
    let table = try #require(evaluation.images)
    let files = try VectorFiles(paths: [try sample.file([[1], [2]])])
    let sentence = SampleVectors.sentence {
      let names = try SampleVectors.list("0.jpg\nz.jpg")
      _ = try VectorJoin(table, VectorInput(vectors: files, names: names))
    }
    #expect(
      sentence
        == #"names.txt: line 1: expected the name of one image, found "0.jpg", which several images have"#
    )
  }

  @Test func countsThatDifferAreRefusedWithoutNames() throws {
    let found = SampleVectors.sentence { _ = try sample.analysis(of: rows, images: 5) }
    #expect(
      found.contains("expected 5 rows, one for each image of the evaluation, found 4"))
  }

  @Test func severalFilesFollowOneAnother() throws {
    let paths = [
      try sample.file([[1, 2], [3, 4]], named: "a.npy"), try sample.file([[5, 6]], named: "b.npy"),
    ]
    let files = try VectorFiles(paths: paths)
    #expect(files.rows == 3 && files.columns == 2)
    #expect(try files.matrix().values == [1, 2, 3, 4, 5, 6])
    let wide = try VectorFiles(paths: [paths[0], try sample.file([[1]], named: "c.npy")])
    #expect(SampleVectors.sentence { _ = try wide.matrix() }.contains("expected 2 columns as in"))
  }

  @Test func namesMayComeFromWindows() throws {
    let list = try SampleVectors.list("\u{feff}0.jpg\r\n1.jpg\r\n")
    #expect(list.names == ["0.jpg", "1.jpg"])
  }

  private func join(_ names: [String], images: Int) throws -> VectorJoin {
    let files = try VectorFiles(paths: [try sample.file(rows)])
    let table = try #require(SampleVectors.evaluation(images).images)
    let list = try SampleVectors.list(names.joined(separator: "\n"))
    return try VectorJoin(table, VectorInput(vectors: files, names: list))
  }
}
