package import ArgumentParser
import FoundationEssentials
import JSON
import RoboflowAPI
import RoboflowFormat
import Terminal

/// `vector-report fetch`: an evaluation of the Roboflow API to an evaluation folder.
package struct FetchCommand: AsyncParsableCommand {
  /// Name, help and examples.
  package static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch an evaluation from the Roboflow API into a folder.",
    usage: "vector-report fetch [<workspace>] <eval-id> [--output <folder>] [<options>]",
    discussion: """
      The folder holds the API's responses as they came, one file for each panel, and the per-image \
      records as pages in image-predictions/. Interrupted at any moment and run again, the command \
      goes on where it was; what is whole is not fetched again, unless --refresh asks for it.

      --pictures fetches pictures into images/ and the boxes of labels into boxes.json, of the \
      images that the report names (notable) or of all; the report then shows them. Labels are \
      those of the project as it is now, not those that the model was evaluated on. --embeddings \
      fetches a vector of each image into embeddings.npy and names.txt, for analyze. The API key \
      goes to no host of pictures.

      The API key comes from --api-key-file, the variable ROBOFLOW_API_KEY, or the file that \
      `roboflow login` writes. API_URL, ROBOFLOW_REGION, RF_WORKSPACE, the proxy variables (HTTPS_PROXY, NO_PROXY) \
      and those for trusted certificates (CURL_CA_BUNDLE, SSL_CERT_FILE, REQUESTS_CA_BUNDLE, \
      SSL_CERT_DIR) are honoured.

      Panels: \(Panel.served.map(\.name).joined(separator: ", ")).

      Exit codes: 0 done; \(ExitStatus.list { $0 != .ruleFailed }).
      """)

  @Argument(
    help: ArgumentHelp(
      "Workspace (default: RF_WORKSPACE) and evaluation id.", valueName: "workspace> <eval-id"))
  var names: [String]

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Folder to fill.", valueName: "folder"),
    completion: .directory)
  var output = "evaluation"

  @Flag(help: "Fetch again what is there already.")
  var refresh = false

  @Option(
    help: ArgumentHelp(
      "Fetch pictures and labels of the images that the report names, or of all.",
      valueName: "notable|all"))
  var pictures: PictureChoice?

  @Flag(
    help: "Fetch whole pictures, not small ones; pictures that are there stay as they are.")
  var originals = false

  @Flag(help: "Fetch a vector of each image, for analyze.")
  var embeddings = false

  @Option(
    help: ArgumentHelp(
      "Project of the images, by its URL slug. (default: as the evaluation says)",
      valueName: "project"))
  var project: String?

  @OptionGroup var fetching: FetchOptions

  @Flag(help: "Print the result as JSON on standard output, a failure as JSON on standard error.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print nothing but errors.")
  var quiet = false

  /// Refuses what does not go together.
  package func validate() throws {
    guard (1...2).contains(names.count) else {
      throw ValidationError("Expected a workspace and an evaluation id.")
    }
    if originals, pictures == nil {
      throw ValidationError("--originals says which pictures --pictures fetches: give that too.")
    }
  }

  /// The defaults.
  package init() {}

  /// Fetches.
  package func run() async throws {
    try await ServiceFailure.reported(asJSON: json) {
      let settings = try Settings(environment: ProcessInfo.processInfo.environment)
      let request = try request(settings)
      let service = try fetching.service(settings, workspace: request.reference.workspace)
      let progress = FetchProgress(isQuiet: quiet, isPlain: !json)
      Interruption.handle { progress.interrupt() }
      defer { progress.finish() }
      let folder = URL(fileURLWithPath: output, isDirectory: true)
      var result = try await service.fetch(request, into: folder) { progress.show($0) }
      let images = ImageRun(
        service: service, request: request, project: project, folder: folder,
        report: { progress.show($0) })
      if let pictures { result.add(try await images.pictures(pictures, originals: originals)) }
      if embeddings { result.add(try await images.embeddings()) }
      progress.finish()
      try tell(result)
    }
  }

  private func request(_ settings: Settings) throws -> FetchRequest {
    let workspace = names.count == 2 ? names[0] : settings.defaultWorkspace
    guard let workspace, let evaluationID = names.last else { throw ServiceFailure.noWorkspace }
    return try fetching.request(
      EvaluationReference(workspace: workspace, evaluationID: evaluationID), refresh: refresh)
  }

  private func tell(_ result: FetchResult) throws {
    if json { return try Console.output(result.jsonText) }
    if quiet { return }
    let counts = [
      result.images.map { "\($0) images" }, result.pictures.map { "\($0) pictures" },
      result.vectors.map { "\($0) vectors" },
    ]
    let images = counts.compactMap(\.self).map { ", \($0)" }.joined()
    let kept = result.kept.isEmpty ? "" : ", \(result.kept.count) were there"
    Console.error("\(output): \(result.saved.count) files fetched\(kept)\(images)")
  }
}
