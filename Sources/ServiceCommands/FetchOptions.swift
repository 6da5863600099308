import ArgumentParser
import RoboflowAPI
import RoboflowFormat

/// How to fetch an evaluation: the same for `fetch` and for every input `roboflow:WORKSPACE/EVAL_ID`.
package struct FetchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Confidence threshold in percent, 0 to 100. (default: the evaluation's own)",
      valueName: "percent"))
  var confidence: Int?

  @Option(help: ArgumentHelp("Fetch this panel and no other. Repeatable.", valueName: "panel"))
  var only: [PanelName] = []

  @Option(help: ArgumentHelp("Do not fetch this panel. Repeatable.", valueName: "panel"))
  var skip: [PanelName] = []

  @OptionGroup var connection: ConnectionOptions

  @Option(
    help: ArgumentHelp("Give up when fetching takes longer altogether.", valueName: "seconds"))
  var totalTimeout = 3600

  @Flag(help: "Wait for an evaluation that is not finished.")
  var wait = false

  @Option(help: ArgumentHelp("Give up waiting after so long.", valueName: "seconds"))
  var waitTimeout = 7200

  /// The defaults.
  package init() {}

  /// Refuses what cannot be.
  package func validate() throws {
    guard totalTimeout > 0, waitTimeout > 0 else {
      throw ValidationError("A timeout must be at least 1 second.")
    }
    if let confidence, !(0...100).contains(confidence) {
      throw ValidationError("Expected a confidence of 0 to 100, found \(confidence).")
    }
  }

  /// The defaults with another connection, for a command whose own options have the names of others.
  package static func usual(_ connection: ConnectionOptions) throws -> FetchOptions {
    var options = try parse([])
    options.connection = connection
    return options
  }

  /// What to ask the service for.
  ///
  /// - Parameter refresh: Whether to fetch again what is there already.
  func request(_ reference: EvaluationReference, refresh: Bool = false) throws -> FetchRequest {
    try FetchRequest(
      reference, confidence: confidence,
      panels: Set(only.isEmpty ? Panel.served : only.map(\.panel)).subtracting(skip.map(\.panel)),
      refresh: refresh,
      waitLimit: wait ? .seconds(waitTimeout) : nil, timeLimit: .seconds(totalTimeout))
  }

  /// The service with the key for a workspace.
  func service(_ settings: Settings, workspace: String) throws -> RoboflowService {
    try connection.service(settings, workspace: workspace)
  }
}
