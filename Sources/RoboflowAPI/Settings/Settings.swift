import Disk
import FoundationEssentials

/// Key, addresses and default workspace, found where Roboflow's own tools look for them.
package struct Settings: Sendable {
  /// The service: `API_URL` of the environment, then of the settings file, then that of the region.
  package let service: ServiceAddress
  /// The web application, for links: `APP_URL`, found in the same way.
  package let appURL: String
  /// Certificates to trust.
  package let certificates: TrustedCertificates
  /// Workspace used where none is given: `RF_WORKSPACE`.
  package let defaultWorkspace: String?

  private let environment: [String: String]
  private let file: ConfigurationFile

  /// Reads the environment and the settings file.
  package init(environment: [String: String]) throws {
    self.environment = environment
    file = try Self.file(environment)
    func setting(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    let region = try Region(setting("ROBOFLOW_REGION") ?? file.region)
    service = try ServiceAddress(
      setting("API_URL") ?? file.apiURL ?? region.apiURL, from: "API_URL")
    appURL = setting("APP_URL") ?? file.appURL ?? region.appURL
    certificates = try TrustedCertificates(environment: environment)
    defaultWorkspace = setting("RF_WORKSPACE") ?? file.defaultWorkspace
  }

  /// The settings file; one that cannot be read does not stop a run that has its key without it.
  private static func file(_ environment: [String: String]) throws -> ConfigurationFile {
    do {
      return try ConfigurationFile(environment: environment)
    } catch  where environment["ROBOFLOW_API_KEY"]?.isEmpty == false {
      return ConfigurationFile(emptyAt: ConfigurationFile.path(in: environment))
    }
  }

  /// The key for a workspace: from the given file, then `ROBOFLOW_API_KEY`, then the settings
  /// file's entry of the workspace, then of the default workspace.
  ///
  /// - Parameter keyFile: A file that holds the key and nothing else; `-` for standard input.
  package func key(keyFile: String?, workspace: String?) throws -> APIKey {
    if let keyFile { return try Self.key(inFile: keyFile) }
    if let key = environment["ROBOFLOW_API_KEY"], !key.isEmpty {
      return try APIKey(key, from: "ROBOFLOW_API_KEY")
    }
    if let key = file.key(workspace: workspace ?? defaultWorkspace) {
      return try APIKey(key, from: file.path)
    }
    throw RoboflowError(
      .notAuthorised, "no API key: neither ROBOFLOW_API_KEY nor \(file.path) holds one",
      remedy: .giveKey)
  }

  private static func key(inFile path: String) throws -> APIKey {
    if path == "-" {
      let data = (try? OpenFile.bytes()) ?? Data()
      return try APIKey(String(decoding: data, as: UTF8.self), from: "standard input")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw RoboflowError(.missingInput, "\(path): no such file")
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw RoboflowError(.inputOutput, "\(path): cannot be read as text")
    }
    return try APIKey(text, from: path)
  }
}
