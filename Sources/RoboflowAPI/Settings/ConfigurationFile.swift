import Foundation

/// The settings file that Roboflow's own tools write at login.
struct ConfigurationFile: Sendable {
  /// Where it was looked for.
  let path: String
  private let fields: Fields

  /// The file's place: `ROBOFLOW_CONFIG_DIR`, which in spite of its name is the file itself, or
  /// `~/.config/roboflow/config.json`.
  static func path(in environment: [String: String]) -> String {
    if let path = environment["ROBOFLOW_CONFIG_DIR"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? NSHomeDirectory()
    return home + "/.config/roboflow/config.json"
  }

  /// Reads the file; one that is not there has no settings.
  init(environment: [String: String]) throws {
    path = Self.path(in: environment)
    guard FileManager.default.fileExists(atPath: path) else {
      fields = Fields()
      return
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw RoboflowError(.inputOutput, "\(path): cannot be read")
    }
    do {
      fields = try JSONDecoder().decode(Fields.self, from: data)
    } catch {
      throw RoboflowError(
        .badData,
        "\(path): expected the settings that `roboflow login` writes, found other JSON "
          + "or none")
    }
  }

  var apiURL: String? { fields.apiURL }
  var appURL: String? { fields.appURL }
  var region: String? { fields.region }
  var defaultWorkspace: String? { fields.defaultWorkspace }

  /// Key of the workspace, else of the default workspace.
  ///
  /// Entries are found by their `url`: what they are filed under may be an internal id.
  func key(workspace: String?) -> String? {
    let entries = (fields.workspaces ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    let candidates = [workspace, fields.defaultWorkspace].compactMap { $0 }
    return candidates.lazy.compactMap { wanted in
      entries.first { $0.url == wanted && $0.apiKey?.isEmpty == false }?.apiKey
    }.first
  }

  private struct Fields: Decodable {
    var apiURL: String?
    var appURL: String?
    var region: String?
    var defaultWorkspace: String?
    var workspaces: [String: Workspace]?

    enum CodingKeys: String, CodingKey {
      case apiURL = "API_URL"
      case appURL = "APP_URL"
      case region = "ROBOFLOW_REGION"
      case defaultWorkspace = "RF_WORKSPACE"
      case workspaces
    }
  }

  private struct Workspace: Decodable {
    var url: String?
    var apiKey: String?
  }
}
