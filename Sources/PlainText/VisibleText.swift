/// Foreign text of many lines with nothing in it that acts unseen.
package enum VisibleText {
  /// The text with its lines, tabs and spaces as they are.
  ///
  /// What acts unseen becomes U+FFFD, as in ``ShownText``; joiners and variation selectors stay, and a
  /// byte order mark at the start goes.
  package static func lines(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    if scalars.allSatisfy(isKept) { return String(scalars) }
    var lines = String.UnicodeScalarView()
    for scalar in scalars { lines.append(isKept(scalar) ? scalar : "\u{FFFD}") }
    return String(lines)
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x200C, 0x200D, 0xFE0E, 0xFE0F: true
    default: scalar.isShown
    }
  }
}
