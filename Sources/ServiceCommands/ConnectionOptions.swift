import ArgumentParser
import FoundationEssentials
import RoboflowAPI

/// How `fetch` and `list` reach the service.
package struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File that holds the API key and nothing else; - for standard input.", valueName: "file"),
    completion: .file())
  var apiKeyFile: String?

  @Option(
    help: ArgumentHelp("Give up a request when nothing arrives for so long.", valueName: "seconds"))
  var timeout = 60

  /// The defaults.
  package init() {}

  /// Refuses what cannot be.
  package func validate() throws {
    guard timeout > 0 else { throw ValidationError("A timeout must be at least 1 second.") }
  }

  /// The service with the key for a workspace.
  func service(_ settings: Settings, workspace: String) throws -> RoboflowService {
    if let apiKeyFile, apiKeyFile != "-", !FileManager.default.fileExists(atPath: apiKeyFile) {
      throw RoboflowError(
        .missingInput, "\(apiKeyFile): no such file, though --api-key-file names it")
    }
    return try RoboflowService(
      settings: settings, keyFile: apiKeyFile, workspace: workspace,
      timeouts: CurlTransport.Timeouts(
        connect: .seconds(min(timeout, 15)), idle: .seconds(timeout)))
  }
}
