import ImageClustering
import ModelEvaluation
import Terminal

/// Clustering as the command does it: with a line on the terminal, and notes at the end.
struct ClusteringRun {
  let place: EvaluationPlace
  let isQuiet: Bool

  /// The evaluation with new clusters; as it is where no vectors are given.
  ///
  /// - Parameter folder: Where it will be.
  func clustered(_ evaluation: Evaluation, into folder: String) throws -> Evaluation {
    guard arguments.areGiven else { return evaluation }
    let sizes = arguments.explore ? try explore(evaluation) : []
    let analysis = try withProgress { try VectorAnalysis(evaluation, $0, $1, progress: $2) }
    if sizes.isEmpty { tell(analysis.notes) }
    var clustered = analysis.evaluation
    var run = clustered.panels.vectors ?? VectorRun()
    run.service = place.service
    if run.service == nil { arguments.record(in: &run, of: folder) }
    run.options = arguments.optionsGiven
    run.sizes = sizes
    clustered.panels.vectors = run
    return clustered
  }

  /// Prints what other sizes of clusters would give, and gives it.
  @discardableResult
  func explore(_ evaluation: Evaluation) throws -> [VectorRun.Size] {
    let sweep = try withProgress { try ClusterSizeSweep(evaluation, $0, $1, progress: $2) }
    tell(sweep.notes)
    for line in sweep.lines { try Console.output(line) }
    return sweep.sizes
  }

  private var arguments: VectorArguments { place.vectors }

  private func withProgress<Result>(
    _ body: (
      VectorInput, VectorSettings, (AnalysisStage, Double) throws -> Void
    ) throws -> Result
  ) throws -> Result {
    let input = try arguments.input()
    let settings = arguments.settings
    if !isQuiet { Console.error(MemoryNeed(input, settings).sentence) }
    let progress = StageProgress(isShown: !isQuiet && Console.isInteractive)
    Interruption.handle { progress.interrupt() }
    defer { progress.finish() }
    do {
      return try body(input, settings) { progress.show($0.words, $1) }
    } catch let error as VectorError {
      throw error.withOptions
    }
  }

  private func tell(_ notes: [VectorNote]) {
    if !isQuiet { notes.forEach { Console.error("note: \($0.sentenceWithOptions)") } }
  }

  /// What was done, and how many clusters there are.
  func summary(_ evaluation: Evaluation) -> String {
    guard arguments.areGiven else { return "evaluated" }
    let clusters = evaluation.clusters.count { !$0.isNoise }
    let noise = evaluation.clusters.first(where: \.isNoise)?.numImages ?? 0
    return "in \(clusters) cluster\(clusters == 1 ? "" : "s"), \(noise) in none"
  }
}
