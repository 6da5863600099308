import ModelEvaluation
import Testing

@testable import ImageClustering

@Suite struct VectorSettingsTests {
  @Test(arguments: [
    ("min_cluster_size: expected a whole number of at least 2, found 1", 0),
    ("min_samples: expected a whole number of at least 1, found 0", 1),
    ("max_cluster_size: expected at least min_cluster_size, which is 9, found 3", 2),
    ("cluster_selection_epsilon: expected a distance of at least 0, found -1.0", 3),
    ("n_neighbors: expected a whole number of at least 2, found 1", 4),
    ("min_dist: expected a number from 0 to 1, found 1.5", 5),
    ("n_components: expected a whole number from 1 to 100, found 0", 6),
  ])
  func whatNoClusteringCanHaveIsRefused(sentence: String, change: Int) {
    var settings = VectorSettings()
    switch change {
    case 0: settings.minClusterSize = .images(1)
    case 1: settings.minSamples = 0
    case 2: (settings.minClusterSize, settings.maxClusterSize) = (.images(9), 3)
    case 3: settings.clusterSelectionEpsilon = -1
    case 4: settings.nNeighbors = 1
    case 5: settings.minDist = 1.5
    default: settings.nComponents = 0
    }
    #expect(SampleVectors.sentence { try settings.check() } == sentence)
    #expect(SampleVectors.sentence { try VectorSettings().check() } == "no error")
  }

  @Test func memoryIsToldAndRefusedAboveTheLimit() throws {
    let sample = try SampleVectors()
    let files = try VectorFiles(paths: [try sample.file(SampleVectors.islands(40, groups: 2))])
    let need = MemoryNeed(try VectorInput(vectors: files), VectorSettings())
    #expect(need.bytes > 20_000_000 && need.bytes < 30_000_000)
    #expect(need.sentence.hasSuffix("e.npy: about 20 MB of memory"))
    let found = SampleVectors.sentence {
      _ = try sample.analysis(of: SampleVectors.islands(40, groups: 2)) {
        $0.memoryLimit = 1_000_000
      }
    }
    #expect(
      found.contains("expected to need at most 1 MB of memory, found about 20 MB"))
    #expect((AvailableMemory.bytes ?? 0) > 1_000_000)
  }

  /// Measured: 40 and 58 MB at most with UMAP, 73 and 127 without.
  @Test(arguments: [(2000, 44, 75), (4000, 69, 130)])
  func whatIsToldIsWhatItTakes(rows: Int, projected: Int, plain: Int) throws {
    let sample = try SampleVectors()
    let file = try sample.file(ofZeros: rows, columns: 768)
    let input = try VectorInput(vectors: try VectorFiles(paths: [file]))
    var settings = VectorSettings()
    #expect(MemoryNeed(input, settings).bytes / 1_000_000 == projected)
    settings.projection = .none
    #expect(MemoryNeed(input, settings).bytes / 1_000_000 == plain)
  }

  @Test func theProposedSizeIsTheLeastThatShowsAGap() throws {
    func proposal(_ count: Int) throws -> ProposedClusterSize {
      ProposedClusterSize(try #require(SampleVectors.evaluation(count).images))
    }
    let many = try proposal(2000)
    #expect(many.reason == .gapShows(scored: 2000) && (10...60).contains(many.images))
    #expect(try proposal(60).images == 6)
    #expect(try proposal(60).sentence.hasPrefix("min_cluster_size 6, so that there can be several"))
    #expect(try proposal(3).images == 5)
    #expect(try proposal(3).sentence.hasSuffix("show an F1 gap of 0.25 in no cluster"))
    var unscored = try #require(SampleVectors.evaluation(50).images)
    unscored.f1s = Array(repeating: .nan, count: 50)
    #expect(ProposedClusterSize(unscored).reason == .nothingScored)
  }
}
