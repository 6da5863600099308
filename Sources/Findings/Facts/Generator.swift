package import PlainText

/// The tool that makes reports.
public enum Generator {
  /// Name, as written into manifests and pages.
  public static let name = "vector-report"
  /// Version by semantic versioning.
  public static let version = "0.1.0"
  /// Both, as a page names its maker.
  package static let nameAndVersion: ShownText = "\(foreign: name) \(foreign: version)"
}
