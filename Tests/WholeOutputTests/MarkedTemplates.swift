import Foundation
import TestSupport

/// The bundled templates with a mark on every word that a reader sees, to tell which word shows where.
struct MarkedTemplates {
  /// A word of a template and what follows it now.
  struct MarkedWord {
    var word: String
    var mark: String
  }

  /// The words by name of template.
  private(set) var marks: [String: [MarkedWord]] = [:]
  /// The marked templates, as a user's own.
  let folder: TemporaryFolder

  /// Marks all templates.
  init() throws {
    folder = try TemporaryFolder()
    for name in try Self.names() {
      let text = try String(contentsOf: Self.bundled.appendingPathComponent(name), encoding: .utf8)
      let start = marks.values.reduce(0) { $0 + $1.count }
      let (marked, words) =
        name.hasSuffix(".css") ? Self.rule(text, start) : Self.words(text, start)
      marks[name] = words
      try folder.write(marked, to: name)
    }
  }

  /// The templates as they lie in the checkout.
  static let bundled = repositoryRoot.appendingPathComponent("Templates")

  /// The marks that a text shows.
  static func marks(in text: String) -> Set<String> {
    Set(text.matches(of: /qx[0-9]+xq/).map { String($0.output) })
  }

  private static func names() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: bundled.path)
      .filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".css") }.sorted()
  }

  /// A style sheet has no words; a rule more stands for a changed one.
  private static func rule(_ text: String, _ start: Int) -> (String, [MarkedWord]) {
    ("\(mark(start)) { }\n" + text, [MarkedWord(word: "rule", mark: mark(start))])
  }

  /// What stands between braces, in markup and in addresses is no word.
  private static func words(_ text: String, _ start: Int) -> (String, [MarkedWord]) {
    var words: [MarkedWord] = []
    let pattern = /\{\{[^}]*\}+|\{#[^}]*\}|<[^>]*>|&[a-z]+;|\]\([^)]*\)|[A-Za-z]{2,}/
    let marked = text.replacing(pattern) { match in
      let found = String(match.output)
      guard found.allSatisfy(\.isLetter) else { return found }
      let mark = mark(start + words.count)
      words.append(MarkedWord(word: found, mark: mark))
      return found + mark
    }
    return (marked, words)
  }

  /// Letters and digits alone, so that no format changes it.
  private static func mark(_ number: Int) -> String { "qx\(number)xq" }
}
