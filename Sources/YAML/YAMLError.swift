/// Why a text is not read as YAML.
package struct YAMLError: Error, Sendable, Equatable {
  /// The line that it was noticed on, from 1.
  package let line: Int
  /// The column, from 1.
  package let column: Int
  /// What was found: words of libyaml, or ours for what is YAML but not taken here.
  package let problem: String
}
