import FoundationEssentials
import ImageClustering
import ModelEvaluation

extension VectorArguments {
  /// Notes which files the clusters of an evaluation come from, as seen from its folder.
  func record(in run: inout VectorRun, of folder: String) {
    func path(_ file: String) -> String {
      RelativePath.from(Self.absolute(folder), to: Self.absolute(file))
    }
    run.embeddings = embeddings.map(path)
    run.neighbors = knnGraph.map(path)
    run.names = names.map(path)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  /// Those that change clusters and are not the default, but for the sizes of clusters.
  var optionsGiven: [VectorRun.Option] {
    let usual = VectorSettings()
    let all: [(name: String, isGiven: Bool, value: String)] = [
      ("--projection", projection != usual.projection, projection.rawValue),
      ("--metric", metric != usual.metric, metric.rawValue),
      ("--n-neighbors", nNeighbors != usual.nNeighbors, "\(nNeighbors)"),
      ("--min-dist", minDist != usual.minDist, "\(minDist)"),
      ("--n-components", nComponents != usual.nComponents, "\(nComponents)"),
      ("--min-samples", minSamples != nil, "\(minSamples ?? 0)"),
      (
        "--cluster-selection-method", clusterSelectionMethod != usual.clusterSelectionMethod,
        clusterSelectionMethod.rawValue
      ),
      ("--cluster-selection-epsilon", clusterSelectionEpsilon > 0, "\(clusterSelectionEpsilon)"),
      ("--sample", sample != nil, "\(sample ?? 0)"),
      ("--seed", seed != usual.seed, "\(seed)"),
    ]
    return all.filter(\.isGiven).map { VectorRun.Option(name: $0.name, value: $0.value) }
  }
}
