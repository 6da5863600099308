import ModelEvaluation
import RoboflowFormat
import Testing

@testable import Analysis
@testable import ImageClustering

/// Which images count as one because their vectors are nearly equal.
@Suite struct VectorUnitTests {
  private let sample: SampleVectors

  init() throws { sample = try SampleVectors() }

  /// Every group of `size` rows is one row with a little noise.
  private static func videos(_ count: Int, of size: Int, noise: Float = 0.02) -> [[Float]] {
    let scenes = SampleVectors.islands(count / size, groups: 4)
    return (0..<count).map { row in
      scenes[row / size].enumerated().map { column, value in
        value + noise * Float((row * 7 + column * 3) % 11) / 11
      }
    }
  }

  private func units(_ rows: [[Float]]) throws -> [Int?] {
    let analysis = try sample.analysis(of: rows) { $0.minClusterSize = .images(10) }
    let table = analysis.evaluation.images ?? ImageTable()
    return (0..<table.count).map { table.extras[$0].unit }
  }

  @Test func framesOfAVideoAreOneUnit() throws {
    let units = try units(Self.videos(160, of: 5))
    let known = units.enumerated().filter { $1 != nil }
    #expect(known.count >= 150)
    for (row, unit) in known {
      for (other, its) in known where its == unit { #expect(row / 5 == other / 5) }
    }
  }

  @Test func imagesThatAreOnlyAlikeAreNone() throws {
    #expect(try units(SampleVectors.islands(160, groups: 4)).allSatisfy { $0 == nil })
  }

  /// A tenth of the images are frames; the others stay alone.
  @Test func aFewFramesAmongManyImagesAreFound() throws {
    let alone = SampleVectors.islands(200, groups: 4)
    let frames = (0..<20).map { (row: Int) -> [Float] in
      let shift = 0.01 * Float(row % 5 + 1)
      return alone[row / 5 * 50].map { $0 + shift }
    }
    let units = try units(alone + frames)
    #expect(units[200...].allSatisfy { $0 != nil })
    #expect(units.count { $0 != nil } <= 30)
  }

  @Test func theyAreWrittenAndReadAgain() throws {
    let analysis = try sample.analysis(of: Self.videos(160, of: 5)) {
      $0.minClusterSize = .images(10)
    }
    let read = try DecodedEvaluation(EncodedEvaluation(analysis.evaluation).input).evaluation
    #expect(read.images?.extras == analysis.evaluation.images?.extras)
    #expect(read.images?.extras.isEmpty == false)
    #expect(analysis.notes.map(\.sentence).contains { $0.contains("nearly equal to others") })
  }
}
