import ArgumentParser
import CITexts
import Findings
import Terminal

/// The options of the texts that other tools read: one for each of `CheckText.all`.
///
/// The options come from the list as those of ``RuleOptions`` do.
struct CheckTextOptions: ParsableArguments, CustomReflectable {
  private let options: [(text: CheckText, path: Option<String?>)]

  init() {
    options = CheckText.all.map { text in
      let path = Option<String?>(
        name: .customLong(text.name), help: ArgumentHelp(text.help, valueName: "file"),
        completion: .file(extensions: [text.fileExtension]))
      return (text, path)
    }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: OptionKey.self)
    options = try CheckText.all.map { text in
      (text, try values.decode(Option<String?>.self, forKey: OptionKey(stringValue: text.name)))
    }
  }

  var customMirror: Mirror {
    Mirror(self, children: options.map { ("_\($0.text.name)", $0.path) })
  }

  /// The files that texts were asked into.
  var paths: [String] { options.compactMap(\.path.wrappedValue) }

  /// Writes the texts that were asked for.
  func write(_ outcome: CheckOutcome, _ assessed: AssessedEvaluation) throws {
    for (text, path) in options {
      guard let file = path.wrappedValue else { continue }
      try OutputFile.write(text.text(outcome, assessed.assessment), to: file)
    }
  }
}
