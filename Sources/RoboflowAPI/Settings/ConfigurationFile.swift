import FoundationEssentials
import JSON

/// The settings file that Roboflow's own tools write at login.
struct ConfigurationFile: Sendable {
  /// Where it was looked for.
  let path: String
  private let fields: Fields

  /// The file's place: `ROBOFLOW_CONFIG_DIR`, which in spite of its name is the file itself, or
  /// `~/.config/roboflow/config.json`.
  static func path(in environment: [String: String]) -> String {
    if let path = environment["ROBOFLOW_CONFIG_DIR"], !path.isEmpty { return path }
    let home = environment["HOME"] ?? FileManager.default.homeDirectoryForCurrentUser.path
    return home + "/.config/roboflow/config.json"
  }

  /// A file without settings.
  init(emptyAt path: String) {
    self.path = path
    fields = Fields()
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
      fields = try Fields(data)
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
    let entries = fields.workspaces
    let candidates = [workspace, fields.defaultWorkspace].compactMap { $0 }
    return candidates.lazy.compactMap { wanted in
      entries.first { $0.url == wanted && $0.apiKey?.isEmpty == false }?.apiKey
    }.first
  }

  private struct Fields {
    var apiURL, appURL, region, defaultWorkspace: String?
    /// Entries in byte order of what they are filed under.
    var workspaces: [Workspace] = []

    init() {}

    init(_ data: Data) throws {
      self = try data.withUnsafeBytes { raw in
        try Self(JSONReader(raw.assumingMemoryBound(to: UInt8.self)))
      }
    }

    private init(_ start: JSONReader) throws(JSONSyntaxError) {
      var json = start
      try json.readObject { (key, json) throws(JSONSyntaxError) in
        switch key {
        case "API_URL": apiURL = try json.textOrNull()
        case "APP_URL": appURL = try json.textOrNull()
        case "ROBOFLOW_REGION": region = try json.textOrNull()
        case "RF_WORKSPACE": defaultWorkspace = try json.textOrNull()
        case "workspaces": workspaces = try Self.workspaces(&json)
        default: try json.skipValue()
        }
      }
      try json.finish()
    }

    private static func workspaces(
      _ json: inout JSONReader
    ) throws(JSONSyntaxError) -> [Workspace] {
      guard try json.peek() != .null else {
        try json.null()
        return []
      }
      var entries: [String: Workspace] = [:]
      try json.readObject { (key, json) throws(JSONSyntaxError) in
        entries[key.string] = try Workspace(&json)
      }
      return entries.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  private struct Workspace {
    var url, apiKey: String?

    init(_ json: inout JSONReader) throws(JSONSyntaxError) {
      try json.readObject { (key, json) throws(JSONSyntaxError) in
        switch key {
        case "url": url = try json.textOrNull()
        case "apiKey": apiKey = try json.textOrNull()
        default: try json.skipValue()
        }
      }
    }
  }
}
