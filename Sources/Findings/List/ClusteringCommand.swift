import ModelEvaluation
import PlainText

/// The command that clusters an evaluation's images again, ready to be pasted into a shell.
struct ClusteringCommand {
  private let source: VectorSource
  private let given: [Clustering.Parameter]

  /// The options that a document may ask for; the others of a hostile one are left out.
  private static let known: Set = [
    "--embeddings", "--knn-graph", "--names", "--projection", "--metric", "--n-neighbors",
    "--min-dist", "--n-components", "--min-samples", "--cluster-selection-method",
    "--cluster-selection-epsilon", "--sample", "--seed",
  ]

  /// `nil` where nobody says where the vectors are.
  init?(_ evaluation: Evaluation) {
    guard let source = evaluation.vectorSource else { return nil }
    self.source = source
    given = evaluation.clustering?.parameters ?? []
  }

  /// The command for clusters of at least so many images.
  func text(minClusterSize size: Int) -> ShownText {
    text(["--min-cluster-size", "\(size)"], output: "clustered-\(size)")
  }

  /// The command for clusters of half the least size; `nil` where that is unknown or the least.
  var textWithSmallerClusters: ShownText? {
    parameter("min_cluster_size").flatMap { $0 < 4 ? nil : text(minClusterSize: $0 / 2) }
  }

  /// The command for the same clusters with fewer images left out; `nil` where their size is unknown.
  var textWithLessNoise: ShownText? {
    parameter("min_cluster_size").map { size in
      let fewer = max(1, (parameter("min_samples") ?? size) / 2)
      return text(
        ["--min-cluster-size", "\(size)", "--min-samples", "\(fewer)"],
        output: "clustered-\(size)-\(fewer)")
    }
  }

  private func text(_ options: [String], output: String) -> ShownText {
    let name = source.evaluation.split(separator: "/").last.map(String.init)
    let target = name == output ? output + "-again" : output
    let words =
      ["vector-report", "analyze", Self.path(source.evaluation)]
      + arguments(without: options) + options + ["-o", target]
    return ShownText(foreign: words.map(ShellWord.quoted).joined(separator: " "), to: 4000)
  }

  /// The arguments of the source but for options that are given anew, or that are unknown.
  private func arguments(without options: [String]) -> [String] {
    var isKept = false
    return source.arguments.filter { word in
      if word.hasPrefix("--") { isKept = Self.known.contains(word) && !options.contains(word) }
      return isKept
    }.map(Self.path)
  }

  /// A path that no command takes for an option.
  private static func path(_ word: String) -> String {
    word.hasPrefix("-") && !known.contains(word) ? "./" + word : word
  }

  private func parameter(_ name: String) -> Int? {
    given.first { $0.name == name }.flatMap { Int($0.value) }
  }
}
