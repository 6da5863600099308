import Assessment
import Charts
import Findings
import PlainText
import Templates
import VectorReport

/// What the template of a message's HTML part shows.
struct EmailPageContent: TemplatePage {
  let subject: String
  let title: String
  let verdict: String
  let check: String
  let brokenRules: [RuleLine]
  let moreRules: String
  let comparison: String
  let link: String?
  let findings: [FindingLine]
  let moreFindings: String
  let rowsSentence: String
  let rows: [Row]
  let map: Map?
  let facts: [Fact]
  let footer: String

  static let template = "email.html.mustache"

  static let fields: [Field<Self>] = [
    Field("subject", \.subject), Field("title", \.title), Field("verdict", \.verdict),
    Field("check", \.check), Field("brokenRules", \.brokenRules), Field("moreRules", \.moreRules),
    Field("comparison", \.comparison), Field("link", \.link), Field("findings", \.findings),
    Field("moreFindings", \.moreFindings),
    Field("hasRows") { !$0.rows.isEmpty }, Field("rowsSentence", \.rowsSentence),
    Field("rows", \.rows), Field("map", \.map), Field("facts", \.facts),
    Field("footer", \.footer),
  ]

  /// A rule that did not pass.
  struct RuleLine: TemplateRecord {
    let name: String
    let verdict: String
    let sentence: String

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("verdict", \.verdict), Field("sentence", \.sentence),
    ]
  }

  /// A finding.
  struct FindingLine: TemplateRecord {
    let number: String
    let lead: String
    let text: String

    static let fields: [Field<Self>] = [
      Field("number", \.number), Field("lead", \.lead), Field("text", \.text),
    ]
  }

  /// A cluster of note.
  struct Row: TemplateRecord {
    let line: ClusterLine

    static let fields: [Field<Self>] = [
      Field("name", \.line.name), Field("verdict", \.line.verdict.words),
      Field("isWeak") { $0.line.verdict == .weak }, Field("images", \.line.images),
      Field("mean", \.line.mean), Field("estimate", \.line.estimate),
      Field("interval", \.line.interval), Field("bar") { [Bar($0.line)] },
    ]
  }

  /// An estimate as two cells side by side; one that has no width is left out.
  struct Bar: TemplateRecord {
    let full: String?
    let rest: String?
    let color: String

    static let fields: [Field<Self>] = [
      Field("full", \.full), Field("rest", \.rest), Field("color", \.color),
    ]
  }

  /// The picture of the map.
  struct Map: TemplateRecord {
    let sentence: String
    let contentID: String
    let width: String
    let alternative: String

    static let fields: [Field<Self>] = [
      Field("sentence", \.sentence), Field("contentID", \.contentID), Field("width", \.width),
      Field("alt", \.alternative),
    ]
  }
}

extension EmailPageContent {
  init(_ content: EmailContent, subject: String, contentID: String) {
    self.init(
      subject: subject, title: content.title, verdict: content.verdict, check: content.check,
      brokenRules: content.brokenRules.map {
        RuleLine(
          name: DisplayText.short($0.name), verdict: $0.verdict.rawValue,
          sentence: EmailContent.sentence($0))
      },
      moreRules: content.moreRules, comparison: content.comparison, link: content.link?.text,
      findings: content.findings.enumerated().map {
        FindingLine(number: String($0 + 1), lead: $1.lead, text: $1.text)
      },
      moreFindings: content.moreFindings, rowsSentence: content.rowsSentence,
      rows: content.rows.map(Row.init),
      map: content.map.map { _ in
        Map(
          sentence: content.mapSentence, contentID: contentID, width: String(MapPicture.width),
          alternative: content.mapAlternative)
      },
      facts: content.facts, footer: content.footer)
  }
}

extension EmailPageContent.Bar {
  /// Width in pixels of a full bar.
  private static let width = 88

  init(_ row: ClusterLine) {
    let full = Int((row.share * Double(Self.width)).rounded())
    let widths = [full, Self.width - full].map { $0 > 0 ? String($0) : nil }
    self.init(full: widths[0], rest: widths[1], color: VerdictColor.hexadecimal(row.verdict))
  }
}
