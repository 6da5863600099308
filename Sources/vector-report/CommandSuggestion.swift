import ArgumentParser
import FoundationEssentials

/// Takes a mistyped command for what it is.
///
/// The first argument may be an input, so the argument parser takes a word that it does not know for
/// one, and complains of what follows.
struct CommandSuggestion {
  private let commands: [String]

  init(_ configuration: CommandConfiguration) {
    commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  /// What to say of arguments that begin with no command and no input, but nearly with a command;
  /// `nil` for all others.
  func sentence(for arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    if first == "help", arguments.count > 1 { return mistyped(arguments[1], among: commands) }
    if first.hasPrefix("-") {
      return arguments.count == 1 ? mistyped(first, among: ["--help", "--version"]) : nil
    }
    if FileManager.default.fileExists(atPath: first) { return nil }
    return mistyped(first, among: commands)
  }

  private func mistyped(_ word: String, among known: [String]) -> String? {
    guard !known.contains(word) else { return nil }
    let near = known.map { (name: $0, distance: Self.distance(word, $0)) }
      .filter { $0.distance <= 2 && $0.distance < $0.name.count - 1 }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.map { "unknown command '\(word)'; did you mean '\($0.name)'?" }
  }

  /// Letters to add, drop or change (Levenshtein), with a row of the table at a time.
  static func distance(_ one: String, _ other: String) -> Int {
    let letters = Array(other.unicodeScalars.prefix(100))
    var row = Array(0...letters.count)
    for (index, scalar) in one.unicodeScalars.prefix(100).enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, letter) in letters.enumerated() {
        let changed = diagonal + (letter == scalar ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(changed, diagonal + 1, row[place] + 1)
      }
    }
    return row[letters.count]
  }
}
