import Assessment
import Findings
import Plots
import Templates
import VectorReport

/// The HTML part of a message, made by `email.html.mustache`.
///
/// Mail clients drop style sheets, SVG, `data:` pictures and most of CSS, so the page is tables with
/// attributes and inline styles, and bars are cells.
struct EmailPage {
  let content: EmailContent
  let subject: String
  let contentID: String
  let templates: TemplateSet

  /// Name of the template.
  static let template = "email.html.mustache"
  /// Gmail hides what goes beyond about 102 KB, by the strictest reading counted after an encoding
  /// that adds 37 percent.
  static let mostBytes = 70_000
  /// Width in pixels of a full bar.
  private static let barWidth = 88

  /// The page, with as many findings as fit into the size that every client shows.
  func html() -> String {
    var page = render(content)
    var count = content.findings.count
    while page.utf8.count > Self.mostBytes, count > 0 {
      count -= 1
      page = render(EmailContent(content, findings: count))
    }
    return page
  }

  private func render(_ content: EmailContent) -> String {
    templates.render(Self.template, context(content))
  }

  private func context(_ content: EmailContent) -> TemplateValue {
    .record([
      "subject": .text(subject), "title": .text(content.title), "verdict": .text(content.verdict),
      "link": .text(content.link?.text ?? ""),
      "findings": .list(
        content.findings.enumerated().map {
          .record([
            "number": .text(String($0 + 1)), "lead": .text($1.lead), "text": .text($1.text),
          ])
        }),
      "moreFindings": .text(content.moreFindings),
      "hasRows": .flag(!content.rows.isEmpty),
      "rowsSentence": .text(content.rowsSentence),
      "rows": .list(content.rows.map(Self.value)),
      "map": .list(content.map.map { [mapValue($0)] } ?? []),
      "facts": .list(content.facts.map(\.value)),
      "footer": .text(content.footer),
    ])
  }

  private func mapValue(_ map: MapPicture) -> TemplateValue {
    .record([
      "sentence": .text(content.mapSentence), "contentID": .text(contentID),
      "width": .text(String(MapPicture.width)), "alt": .text(content.mapAlternative),
    ])
  }

  private static func value(_ row: ClusterLine) -> TemplateValue {
    let full = Int((row.share * Double(barWidth)).rounded())
    func text(_ width: Int) -> TemplateValue { .text(width > 0 ? String(width) : "") }
    return .record([
      "name": .text(row.name), "verdict": .text(row.verdict.words),
      "isWeak": .flag(row.verdict == .weak), "images": .text(row.images), "mean": .text(row.mean),
      "estimate": .text(row.estimate), "interval": .text(row.interval),
      "bar": .list([
        .record(["full": text(full), "rest": text(barWidth - full), "color": .text(row.color)])
      ]),
    ])
  }

  static let shape: TemplateShape = .record([
    "subject": .text(.plain), "title": .text(.plain), "verdict": .text(.plain),
    "link": .text(.plain),
    "findings": .list(
      .record(["number": .text(.plain), "lead": .text(.plain), "text": .text(.plain)])),
    "moreFindings": .text(.plain), "hasRows": .flag, "rowsSentence": .text(.plain),
    "rows": .list(
      .record([
        "name": .text(.plain), "verdict": .text(.plain), "isWeak": .flag,
        "images": .text(.plain), "mean": .text(.plain), "estimate": .text(.plain),
        "interval": .text(.plain),
        "bar": .list(
          .record(["full": .text(.plain), "rest": .text(.plain), "color": .text(.plain)])),
      ])),
    "map": .list(
      .record([
        "sentence": .text(.plain), "contentID": .text(.plain), "width": .text(.plain),
        "alt": .text(.plain),
      ])),
    "facts": .list(Fact.shape), "footer": .text(.plain),
  ])
}

extension ClusterLine {
  /// Colours of middle lightness out of the charts' palette: a client that turns a message dark
  /// changes them least.
  var color: String {
    switch verdict {
    case .weak: Palette.score[3].light
    case .noise: Palette.quiet.light
    default: Palette.score[8].light
    }
  }
}
