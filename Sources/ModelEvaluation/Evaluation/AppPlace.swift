/// Where an evaluation is in the service's app.
public struct AppPlace: Sendable, Equatable {
  /// Slug of the workspace.
  public var workspace: String
  /// Slug of the project.
  public var project: String
  /// Version of the data set.
  public var version: String

  /// Makes a place; `nil` when a part of it is unknown.
  public init?(workspace: String?, project: String?, version: String?) {
    guard let workspace, let project, let version, !workspace.isEmpty, !project.isEmpty,
      !version.isEmpty
    else { return nil }
    self.workspace = workspace
    self.project = project
    self.version = version
  }
}
