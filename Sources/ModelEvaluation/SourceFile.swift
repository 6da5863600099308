/// A file that an evaluation, or a picture of one of its images, was read from.
public struct SourceFile: Sendable, Equatable {
  /// Name as the user named it, or its path inside the evaluation folder.
  public var name: String
  /// Size in bytes.
  public var size: Int
  /// SHA-256 in hexadecimal.
  public var sha256: String

  /// Describes a file.
  public init(name: String, size: Int, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}
