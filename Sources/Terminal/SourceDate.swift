import ArgumentParser
import FoundationEssentials
import PlainText

/// The time that the environment sets for everything that states one.
package enum SourceDate {
  /// Seconds since 1970; `nil` where nothing is set.
  ///
  /// - Throws: `ValidationError` when it is not what reproducible-builds.org says: seconds since 1970.
  package static func epoch() throws -> Int? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return nil
    }
    // Years of four digits, which every format of a date can hold.
    guard let seconds = Int(text), (0..<253_402_300_800).contains(seconds) else {
      throw ValidationError(
        "SOURCE_DATE_EPOCH: expected seconds since 1970, found \(ShownText(quoting: text))")
    }
    return seconds
  }
}
