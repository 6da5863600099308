import Findings

/// What the program calls itself.
package enum ProgramVersion {
  /// Version and target, such as `0.1.0 (x86_64-linux-gnu)`.
  package static let text = "\(Generator.version) (\(BuildTarget.name))"
}
