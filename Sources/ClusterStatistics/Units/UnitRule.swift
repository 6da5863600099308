/// How it is known which images belong together.
package enum UnitRule: String, Sendable, CaseIterable {
  /// Nothing shows that any do: every image counts for itself.
  case independent
  /// The user said so.
  case given
  /// Records name the same source.
  case source
  /// Names show copies, tiles or frames of one recording.
  case names
  /// Image vectors are nearly equal.
  case vectors
  /// Places on the map are nearly equal.
  case places
}
