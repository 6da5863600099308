/// Which images belong to a slice: what they share, or else their names.
///
/// A pattern is a literal part of a name, compared as ``NameParts`` cuts names, never an expression: a file
/// from elsewhere can neither run long nor mean something else than it says.
package enum SliceRule: Sendable, Equatable {
  /// Images with this part in their name, digits as `#`: `tray_glare`.
  case namePart(String)
  /// Images with this tag.
  case tag(String)
  /// Images with an object of this class.
  case presentClass(String)
  /// Images of this split.
  case split(String)
  /// Images taken on this day, `2026-03-14`.
  case captureDate(String)
  /// These images.
  case images(SliceMembers)

  /// An image by what it is called.
  package struct Member: Sendable, Hashable {
    /// Source id; empty where it has none.
    package let id: String
    /// Name; its id where it has none.
    package let name: String
  }

  /// Whether it is what images share, so that it finds new images too.
  package var isPattern: Bool {
    if case .images = self { false } else { true }
  }
}
