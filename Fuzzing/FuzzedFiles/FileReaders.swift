import ArrayFiles
import FoundationEssentials
import ImageClustering
import MarkdownHTML
import Pictures
import RoboflowAPI
import RuleFiles
import Templates

/// The readers of pictures, arrays and texts.
package enum FileReaders {
  /// All of them.
  package static let all: [ForeignReader] = [
    picture, array("npy"), array("fbin"), array("ibin"), names, rules, template, markdown,
    retryAfter,
  ]

  /// Pictures of users: header, whole picture, a part of it, and the thumbnail.
  private static let picture = ForeignReader("picture") { bytes in
    let file = Array(bytes)
    _ = try Picture(decoding: file, fitting: 320, part: (x: 0.4, y: 0.2, side: 0.3))
    _ = try Picture(decoding: file, fitting: 48).jpeg(quality: 78)
  }

  /// Arrays of numbers; the end of the name says how they are read.
  private static func array(_ ending: String) -> ForeignReader {
    ForeignReader(ending) { bytes in
      let scratch = try ScratchFile(bytes, named: "array.\(ending)")
      let file = try ArrayFile(path: scratch.path)
      _ = try? file.integers()
      _ = try file.matrix()
    }
  }

  /// Names of the rows of an array.
  private static let names = ForeignReader("names") { bytes in
    _ = try NameList(bytes, file: "names.txt")
  }

  /// Rules of `check` in YAML.
  private static let rules = ForeignReader("rules") { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    _ = try RuleFile.rules(in: text, named: "vector-report.yml")
  }

  /// A template of a user, which is checked, filled and turned into HTML.
  private static let template = ForeignReader("template") { bytes in
    let scratch = try ScratchFile(bytes, named: SamplePage.template)
    let templates = try TemplateSet(
      folder: URL(fileURLWithPath: scratch.folder), named: "templates", pages: [SamplePage.self])
    let markdown = templates.render(SamplePage())
    _ = try MarkdownConverter(reservedIDs: ["report"]).convert(markdown).html { "<p>\($0)</p>" }
  }

  /// An introduction of a user, which is refused for what it would cost or stands in a report.
  private static let markdown = ForeignReader("markdown") { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    try UntrustedMarkdown.check(text)
    let page = "# Report\n\n\(text)\n\n## Clusters\n\n![F1](charts/f1.svg)\n"
    let converter = MarkdownConverter(figures: ["charts/f1.svg"])
    _ = try converter.convert(page, holding: text).html { "<p>\($0)</p>" }
  }

  /// Two header fields of a response: when to come back, and the service's time, a line each.
  private static let retryAfter = ForeignReader("retry-after") { bytes in
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", maxSplits: 1)
    let fields = zip(["retry-after", "date"], lines.map(String.init))
    _ = RetryAfter.pause(
      in: Dictionary(uniqueKeysWithValues: fields), now: Date(timeIntervalSince1970: 0))
  }
}
