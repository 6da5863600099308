public import Findings
import PlainText

/// Lines that GitHub Actions shows as annotations of the run.
///
/// GitHub keeps ten errors and ten warnings of a step and drops the others without a word, so the tenth
/// says how many more there are.
public enum GitHubAnnotations {
  /// Most annotations of a kind that GitHub keeps for one step.
  package static let most = 10
  /// Most characters of a message.
  private static let longestMessage = 1_000

  /// The lines for standard output, errors first.
  ///
  /// - Parameters:
  ///   - outcome: What a check found.
  ///   - file: The evaluation's file in the repository, to which annotations are tied.
  public static func lines(_ outcome: CheckOutcome, file: String? = nil) -> [String] {
    let all =
      outcome.rules.map {
        Entry(title: ShownText(foreign: $0.name), verdict: $0.verdict, sentence: $0.words)
      }
      + outcome.clusters.map {
        Entry(title: $0.shownName, verdict: $0.verdict, sentence: $0.words)
      }
    return lines("error", all.filter { $0.verdict == .failed }, file)
      + lines("warning", all.filter { $0.verdict == .warned }, file)
  }

  private struct Entry {
    let title: ShownText
    let verdict: CheckOutcome.Verdict
    let sentence: ShownText
  }

  private static func lines(_ command: String, _ entries: [Entry], _ file: String?) -> [String] {
    guard entries.count > most else { return entries.map { line(command, $0, file) } }
    let shown = entries.prefix(most - 1).map { line(command, $0, file) }
    let rest = Entry(
      title: "\(entries.count - shown.count) more", verdict: .failed,
      sentence:
        "\(entries.count - shown.count) more of \(entries.count); --json and --junit list all.")
    return shown + [line(command, rest, file)]
  }

  private static func line(_ command: String, _ entry: Entry, _ file: String?) -> String {
    let place = file.map { "file=\(escapedProperty(ShownText(foreign: $0, to: 4_096)))," } ?? ""
    return "::\(command) \(place)title=\(escapedProperty(entry.title))"
      + "::\(escaped(entry.sentence.shortened(to: longestMessage)))"
  }

  /// A message: one line without unseen characters, so that only the percent sign needs an escape.
  private static func escaped(_ text: ShownText) -> String {
    text.string.split(separator: "%", omittingEmptySubsequences: false)
      .joined(separator: "%25")
  }

  /// A property: what would end it is written as `%XX` too.
  private static func escapedProperty(_ text: ShownText) -> String {
    var result = String.UnicodeScalarView()
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": result.append(contentsOf: "%3A".unicodeScalars)
      case ",": result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
