/// A bar made of characters, for places that show no pictures.
package enum UnicodeBar {
  /// Characters of a full bar.
  static let length = 10

  /// A share 0...1 as a bar of blocks on a shaded ground: `██████░░░░`.
  package static func text(_ share: Double) -> String {
    let full = Int((min(max(share, 0), 1) * Double(length)).rounded())
    return String(repeating: "█", count: full) + String(repeating: "░", count: length - full)
  }
}
