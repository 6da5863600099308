/// Why a file below a folder is not read.
package enum FileFault: Error, Sendable {
  /// There is none.
  case missing
  /// A link is on the way to it.
  case outside
  /// It is no regular file, or the system refuses it.
  case unreadable
  /// It has more bytes than were asked for.
  case tooLarge
}
