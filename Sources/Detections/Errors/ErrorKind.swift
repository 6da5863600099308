/// What is wrong with a detection, or with an object that none found.
///
/// The kinds of D. Bolya et al. (2020), "TIDE: a general toolbox for identifying object detection
/// errors", section 2.2.
package enum ErrorKind: Int, CaseIterable, Sendable {
  /// Well placed on an object of another class.
  case classification
  /// On an object of its class, but badly placed.
  case localization
  /// On an object of another class, and badly placed.
  case both
  /// Well placed on an object that a better detection found.
  case duplicate
  /// On nothing.
  case background
  /// An object that no detection found and that no repair of a detection would find.
  case missed
}
