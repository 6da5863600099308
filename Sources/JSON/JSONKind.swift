/// What a value is, told by its first bytes.
package enum JSONKind {
  case object
  case array
  case string
  case number
  case boolean
  case null
  /// A bare `NaN`, `Infinity` or `-Infinity`: not JSON, but what lenient writers send.
  case nonFinite
}
