import Assessment
import Charts
import Findings
import ModelEvaluation
import PlainText
import ReportPages
import Templates

/// What the template of a message's HTML part shows.
struct EmailPageContent: TemplatePage {
  let subject: ShownText
  let title: ShownText
  let verdict: ShownText
  let check: ShownText
  let brokenRules: [RuleLine]
  let moreRules: ShownText
  let comparison: ShownText
  let link: ShownText?
  let findings: [FindingLine]
  let moreFindings: ShownText
  let rowsSentence: ShownText
  let rows: [Row]
  let pictures: [Picture]
  let map: Map?
  let facts: [Fact]
  let footer: ShownText

  static let template = "email.html.mustache"

  static let fields: [Field<Self>] = [
    Field("subject", \.subject), Field("title", \.title), Field("verdict", \.verdict),
    Field("check", \.check), Field("brokenRules", \.brokenRules), Field("moreRules", \.moreRules),
    Field("comparison", \.comparison), Field("link", \.link), Field("findings", \.findings),
    Field("moreFindings", \.moreFindings),
    Field("hasRows") { !$0.rows.isEmpty }, Field("rowsSentence", \.rowsSentence),
    Field("rows", \.rows), Field("hasPictures") { !$0.pictures.isEmpty },
    Field("pictures", \.pictures), Field("map", \.map), Field("facts", \.facts),
    Field("footer", \.footer),
  ]

  /// A cluster of note.
  struct Row: TemplateRecord {
    let line: ClusterLine

    static let fields: [Field<Self>] = [
      Field("name", \.line.name), Field("verdict") { $0.line.verdictWords },
      Field("isWeak") { $0.line.verdict == .weak }, Field("images", \.line.images),
      Field("mean", \.line.mean), Field("estimate", \.line.estimate),
      Field("interval", \.line.interval), Field("bar") { [Bar($0.line)] },
    ]
  }

  /// An estimate as two cells side by side; one that has no width is left out.
  struct Bar: TemplateRecord {
    let full: ShownText?
    let rest: ShownText?
    let color: ShownText

    static let fields: [Field<Self>] = [
      Field("full", \.full), Field("rest", \.rest), Field("color", \.color),
    ]
  }

  /// A picture of a cluster.
  struct Picture: TemplateRecord {
    let picture: FewPictures.Picture

    static let fields: [Field<Self>] = [
      Field("contentID") {
        ShownText(address: EmailEnvelope.contentID("image", of: $0.picture.jpeg))
      },
      Field("alt", \.picture.alternative), Field("caption", \.picture.caption),
    ]
  }

  /// The picture of the map.
  struct Map: TemplateRecord {
    let sentence: ShownText
    let contentID: ShownText
    let width: ShownText
    let alternative: ShownText

    static let fields: [Field<Self>] = [
      Field("sentence", \.sentence), Field("contentID", \.contentID), Field("width", \.width),
      Field("alt", \.alternative),
    ]
  }
}

extension EmailPageContent {
  init(_ content: EmailContent, subject: ShownText, contentID: String) {
    self.init(
      subject: subject, title: content.title, verdict: content.verdict, check: content.check,
      brokenRules: content.brokenRules,
      moreRules: content.moreRules, comparison: content.comparison, link: content.link?.text,
      findings: content.findings,
      moreFindings: content.moreFindings, rowsSentence: content.rowsSentence,
      rows: content.rows.map(Row.init), pictures: content.pictures.list.map(Picture.init),
      map: content.map.map { _ in
        Map(
          sentence: content.mapSentence, contentID: ShownText(address: contentID),
          width: "\(MapPicture.width)",
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
    let widths = [full, Self.width - full].map { $0 > 0 ? "\($0)" as ShownText : nil }
    self.init(
      full: widths[0], rest: widths[1],
      color: ShownText(foreign: VerdictColor.hexadecimal(row.verdict)))
  }
}
