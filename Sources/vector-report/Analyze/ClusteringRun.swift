import Analysis
import ModelEvaluation

/// Clustering as the command does it: with a line on the terminal, and notes at the end.
struct ClusteringRun {
  let arguments: VectorArguments
  let isQuiet: Bool

  /// The evaluation with new clusters; as it is where no vectors are given.
  func clustered(_ evaluation: Evaluation) async throws -> Evaluation {
    guard arguments.areGiven else { return evaluation }
    let input = try arguments.input()
    let settings = arguments.settings
    if !isQuiet { Console.error(MemoryNeed(input.files, settings).sentence) }
    let progress = StageProgress(isShown: !isQuiet && Console.isInteractive)
    defer { progress.finish() }
    let analysis = try VectorAnalysis(evaluation, input, settings) { progress.show($0.words, $1) }
    progress.finish()
    if !isQuiet { analysis.notes.forEach { Console.error("note: \($0.sentence)") } }
    return analysis.evaluation
  }

  /// How many clusters there are.
  func summary(_ evaluation: Evaluation) -> String {
    let clusters = evaluation.clusters.count { !$0.isNoise }
    let noise = evaluation.clusters.first(where: \.isNoise)?.numImages ?? 0
    return "in \(clusters) cluster\(clusters == 1 ? "" : "s"), \(noise) in none"
  }
}
