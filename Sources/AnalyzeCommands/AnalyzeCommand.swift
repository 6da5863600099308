import Analysis
package import ArgumentParser
import FoundationEssentials
import ModelEvaluation
import ReportFolder
import RoboflowFormat
import ServiceCommands
import Terminal

/// `vector-report analyze`: ground truth and detections, counts, or an evaluation, and vectors of the
/// images, to an evaluation folder.
package struct AnalyzeCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Evaluate detections, and cluster images, of your own into an evaluation folder.",
    usage: """
      vector-report analyze <truth> <detections> [--embeddings <file>] [<options>]
      vector-report analyze <records.csv> [--embeddings <file>] [<options>]
      vector-report analyze <evaluation> --embeddings <file> [<options>]
      vector-report analyze roboflow:<workspace>/<eval-id> [<options>]
      """,
    discussion: """
      TRUTH is a COCO file with images, annotations and categories, or a folder of exports with one \
      in each of train/, valid/ and test/ (_annotations.coco.json). DETECTIONS is a list of COCO \
      results, the same under "annotations", or Ultralytics' predictions.json; images are found by \
      id, file name, or stem. The numbers are those of pycocotools. RECORDS.CSV has a line an image: \
      name,split,tp,fp,fn and, if known, cluster,x,y.

      With --embeddings, images are clustered by vectors of theirs: UMAP to few dimensions, HDBSCAN \
      there, UMAP to the two of the map. EVALUATION is then any input of render; all but its \
      clusters stays. Same vectors and options, same bytes. An evaluation that was fetched with \
      --embeddings has its vectors with it; those of roboflow:WORKSPACE/EVAL_ID are fetched.

      The folder that is written holds the documents of the Roboflow API and error-types.json, which \
      tells what is wrong with detections and what repairing it would give (TIDE), so that every other \
      command reads it:
        vector-report analyze truth.json found.json -o evaluation
        vector-report evaluation

      With --images, the sizes of the pictures and how they are turned are checked against the boxes; \
      the folder keeps the boxes and not the pictures, so render is told of them too:
        vector-report analyze truth.json found.json --images val/ -o evaluation
        vector-report evaluation --images val/
      """)

  @Argument(
    help: ArgumentHelp(
      "Ground truth and detections, or a CSV, or an evaluation.", valueName: "file"))
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Folder to fill. (default: evaluation, or clustered where one is read)", valueName: "folder"),
    completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp("Overlap from which on a detection finds an object.", valueName: "0...1"))
  var iou = 0.5

  @Option(
    help: ArgumentHelp(
      "Least confidence of a detection that counts. (default: that of the greatest F1 on "
        + "validation images)", valueName: "0...1"))
  var confidence: Double?

  @Option(
    help: ArgumentHelp(
      "Split of the images of a single file. (default: told by its name)", valueName: "split"))
  var split: String?

  @Flag(help: "Compare outlines instead of boxes.")
  var masks = false

  @Option(
    help: ArgumentHelp(
      "Folder with the pictures, by image name, to check boxes against.", valueName: "folder"),
    completion: .directory)
  var images: String?

  @OptionGroup(title: "Clusters")
  var vectors: VectorArguments

  @OptionGroup(title: "Fetching an input roboflow:WORKSPACE/EVAL_ID")
  var connection: ConnectionOptions

  @Flag(help: "Print what was written as JSON on standard output.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  /// Refuses what does not go together.
  package func validate() throws {
    guard (1...2).contains(inputs.count) else {
      throw ValidationError("Expected ground truth and detections, or one CSV.")
    }
    guard iou > 0, iou <= 1 else {
      throw ValidationError("Expected an overlap above 0 and at most 1, found \(iou).")
    }
    if images != nil, inputs.count == 1 {
      throw ValidationError("--images checks boxes: it goes with ground truth and detections.")
    }
    try vectors.requireVectors(orThoseOfTheInput: readsEvaluation)
    if let confidence, !(0...1).contains(confidence) {
      throw ValidationError("Expected a confidence of 0 to 1, found \(confidence).")
    }
  }

  /// The defaults.
  package init() {}

  /// Analyzes.
  package func run() async throws {
    let path = output ?? (readsEvaluation ? "clustered" : "evaluation")
    let folder = AnalysisFolder(path: path)
    if writes {
      try folder.inspect()
      try OutputGuard(reading: inputs + vectors.paths + [images].compactMap(\.self)).check(
        folder: path)
    }
    // Its own --confidence is another than that of fetch, so an input is fetched as it is.
    let fetched = InputPaths(try .usual(connection), isQuiet: quiet)
    defer { withExtendedLifetime(fetched) {} }
    guard readsEvaluation else {
      let (evaluation, errorTypes) = try judged()
      return try finish(evaluation, errorTypes, EvaluationPlace(vectors), folder)
    }
    let place = try await EvaluationPlace(inputs[0], vectors, fetched)
    let decoded = try DecodedEvaluation(EvaluationInput(path: place.path))
    try finish(decoded.evaluation, nil, place, folder)
  }

  /// Whether more is asked for than to see what other sizes of clusters give.
  private var writes: Bool { !vectors.explore || output != nil }

  /// Clusters, and writes all.
  private func finish(
    _ plain: Evaluation, _ errorTypes: ErrorTypeMaking?, _ place: EvaluationPlace,
    _ folder: AnalysisFolder
  ) throws {
    let run = ClusteringRun(place: place, isQuiet: quiet)
    guard writes else {
      try run.explore(plain)
      return
    }
    var evaluation = try run.clustered(plain, into: folder.path)
    errorTypes?.addClusters(to: &evaluation)
    try folder.write(EncodedEvaluation(evaluation))
    try tell(evaluation, run, folder)
  }

  private func tell(
    _ evaluation: Evaluation, _ run: ClusteringRun, _ folder: AnalysisFolder
  ) throws {
    let images = evaluation.images?.count ?? 0
    if json {
      let counts = ["clusters": evaluation.clusters.count { $0.id >= 0 }, "images": images]
      return try Console.output(Outcome(path: folder.path, counts: counts).text)
    }
    if quiet { return }
    Console.error("\(folder.path): \(images) images \(run.summary(evaluation))")
  }

  /// Whether the input is an evaluation and not what one is made of.
  private var readsEvaluation: Bool {
    inputs.count == 1
      && (vectors.areGiven
        ? EvaluationPlace.isEvaluation(inputs[0]) : EvaluationPlace.mayHaveVectors(inputs[0]))
  }

  /// What is made of files, and what can tell the errors of its clusters.
  private func judged() throws -> (evaluation: Evaluation, errorTypes: ErrorTypeMaking?) {
    guard inputs.count == 2 else { return (try FileAnalysis.records(inputs[0]), nil) }
    let analysis = try analysis()
    return (analysis.evaluation, analysis.errorTypes)
  }

  private func analysis() throws -> DetectionAnalysis {
    let run = PictureRun(folder: images, isQuiet: quiet)
    let found = try FileAnalysis(
      truth: inputs[0], split: split, detections: inputs[1],
      AnalysisSettings(overlap: iou, confidence: confidence, comparesOutlines: masks),
      shapes: run.shapes(of:))
    if !quiet { tell(found) }
    run.tell(found.analysis.pictures.notes)
    return found.analysis
  }

  private func tell(_ found: FileAnalysis) {
    if found.unjoinedCount > 0 {
      Console.error(
        "note: \(found.unjoinedCount) detections have no image or class in the ground truth, for "
          + "example " + found.unjoinedExamples.joined(separator: ", "))
    }
    guard let split = found.analysis.confidenceSplit else { return }
    let images = Split(split).word.map { "\($0) images" } ?? "all images"
    Console.error("note: confidence \(found.analysis.confidence), the greatest F1 on \(images)")
  }
}
