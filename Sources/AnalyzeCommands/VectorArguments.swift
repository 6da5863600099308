import ArgumentParser
import ImageClustering
import RoboflowFormat

/// Vectors of images, and how images are clustered by them.
struct VectorArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A vector for each image, row by row: a .npy, .fbin or .ibin file, or a folder of them. "
        + "Repeatable, in the order of rows.", valueName: "file"),
    completion: .file(extensions: ["npy", "fbin", "ibin"]))
  var embeddings: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Neighbours that another engine found: their row numbers and their distances.",
      valueName: "indices distances"), completion: .file(extensions: ["npy", "ibin", "fbin"]))
  var knnGraph: [String] = []

  @Option(
    help: ArgumentHelp(
      "The image of each row, one a line: file name, stem or id. (default: rows are in the order of "
        + "the images)", valueName: "file"), completion: .file())
  var names: String?

  @Option(
    help: ArgumentHelp(
      "Where clusters are found: in fewer dimensions, or among the vectors as they are.",
      valueName: "projection"))
  var projection = VectorSettings.Projection.umap

  @Option(
    help: ArgumentHelp("How far vectors are apart.", valueName: "metric"))
  var metric = VectorSettings().metric

  @Option(help: ArgumentHelp("Neighbours that UMAP looks at, itself among them.", valueName: "n"))
  var nNeighbors = VectorSettings().nNeighbors

  @Option(help: ArgumentHelp("How close UMAP may bring images together.", valueName: "0...1"))
  var minDist = VectorSettings().minDist

  @Option(help: ArgumentHelp("Dimensions in which clusters are found.", valueName: "n"))
  var nComponents = VectorSettings().nComponents

  @Option(
    help: ArgumentHelp(
      "Fewest images of a cluster; auto takes what the scores can tell apart.",
      valueName: "n|auto"))
  var minClusterSize = VectorSettings.ClusterSize.auto

  @Option(
    help: ArgumentHelp(
      "Other images within a dense image's reach; more make more noise. (default: min-cluster-size)",
      valueName: "n"))
  var minSamples: Int?

  @Option(
    help: ArgumentHelp(
      "The most stable clusters (eom), or the innermost (leaf).", valueName: "method"))
  var clusterSelectionMethod = VectorSettings().clusterSelectionMethod

  @Option(
    help: ArgumentHelp("Merge clusters that split off below this distance.", valueName: "distance"))
  var clusterSelectionEpsilon = 0.0

  @Option(help: ArgumentHelp("Most images of a cluster. (default: any)", valueName: "n"))
  var maxClusterSize: Int?

  @Option(
    help: ArgumentHelp(
      "Images that are clustered where there are more; the others join the nearest of them. "
        + "(default: \(VectorSettings.usualSample), and all with --knn-graph)", valueName: "n"))
  var sample: Int?

  @Option(help: ArgumentHelp("Where random numbers start.", valueName: "n"))
  var seed: UInt64 = VectorSettings().seed

  @Option(
    help: ArgumentHelp(
      "At most so many threads; no result depends on it. (default: all)", valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp("Most gigabytes of memory. (default: what is free)", valueName: "GB"))
  var maxMemory: Double?

  @Flag(
    help:
      "Show what clusters other least sizes give; write nothing, or with --output the chart too.")
  var explore = false

  /// What is read.
  var paths: [String] { embeddings + knnGraph + [names].compactMap(\.self) }

  /// Whether images are to be clustered.
  var areGiven: Bool { !(embeddings + knnGraph).isEmpty }

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("Expected at least 1 thread, found \(threads).")
    }
    if let maxMemory, !(0.001...1e6).contains(maxMemory) {
      throw ValidationError("Expected gigabytes from 0.001 to 1000000, found \(maxMemory).")
    }
    guard [0, 2].contains(knnGraph.count) else {
      throw ValidationError(
        "--knn-graph expects two files, indices and distances, found \(knnGraph.count).")
    }
    if sample != nil, !knnGraph.isEmpty {
      throw ValidationError(
        "--sample clusters some of the vectors, --knn-graph has neighbours of all; give one.")
    }
    do {
      try settings.check()
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// Refuses what says something of vectors that there are not.
  func requireVectors(orThoseOfTheInput canBeRead: Bool) throws {
    guard !areGiven, names != nil || explore && !canBeRead else { return }
    throw ValidationError(
      "\(explore ? "--explore clusters" : "--names tells whose are") the rows of --embeddings; give both."
    )
  }

  /// The parameters.
  var settings: VectorSettings {
    var settings = VectorSettings()
    settings.projection = projection
    settings.metric = metric
    settings.nNeighbors = nNeighbors
    settings.minDist = minDist
    settings.nComponents = nComponents
    settings.seed = seed
    settings.minClusterSize = minClusterSize
    settings.minSamples = minSamples
    settings.clusterSelectionMethod = clusterSelectionMethod
    settings.clusterSelectionEpsilon = clusterSelectionEpsilon
    settings.maxClusterSize = maxClusterSize
    settings.sample = sample
    settings.memoryLimit = maxMemory.map { Int($0 * 1e9) }
    settings.threads = threads
    return settings
  }

  /// Opens the files.
  func input() throws -> VectorInput {
    let files = try embeddings.flatMap(ArrayPaths.files)
    let vectors = files.isEmpty ? nil : try VectorFiles(paths: files)
    let parts = try knnGraph.flatMap(ArrayPaths.files)
    let graph = parts.isEmpty ? nil : try GraphFiles(indices: parts[0], distances: parts[1])
    let list = try names.map { try InputFile.read($0, NameList.init) }
    return try VectorInput(vectors: vectors, graph: graph, names: list)
  }
}

extension VectorSettings.Projection: ExpressibleByArgument {}

extension VectorSettings.Metric: ExpressibleByArgument {}

extension VectorSettings.SelectionMethod: ExpressibleByArgument {}

extension VectorSettings.ClusterSize: ExpressibleByArgument {
  /// `auto` or a number.
  init?(argument: String) {
    if argument == "auto" {
      self = .auto
    } else if let images = Int(argument) {
      self = .images(images)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String { "auto" }
}
