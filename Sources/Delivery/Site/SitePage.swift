import Templates
import VectorReport

/// One page of a site as the template takes it.
struct SitePage {
  /// Path below the site.
  let path: String
  var title: String
  var sentence: String
  var links: [Link] = []
  var trends: [TrendFigure] = []
  var projects: [TemplateValue] = []
  var rows: [TemplateValue] = []
  var pagesTitle = ""
  var pages: [Link] = []

  /// Name of the template.
  static let template = "site.html.mustache"

  /// A link with an address relative to the page.
  struct Link: Equatable {
    let address: String
    let text: String

    var value: TemplateValue { .record(["address": .text(address), "text": .text(text)]) }
    static let shape: TemplateShape = .record(["address": .text(.plain), "text": .text(.plain)])
  }

  /// The way from the page up to the site, empty at its top.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  /// The page as a file.
  func file(_ templates: TemplateSet) -> ReportFile {
    ReportFile(path: path, text: templates.render(Self.template, value))
  }

  private var value: TemplateValue {
    .record([
      "generator": .text("\(Generator.name) \(Generator.version)"),
      "root": .text(Self.root(of: path)), "title": .text(title), "sentence": .text(sentence),
      "links": .list(links.map(\.value)),
      "hasTrends": .flag(!trends.isEmpty),
      "trends": .list(
        trends.map { trend in
          .record([
            "name": .text(trend.name), "text": .text(trend.sentence ?? ""),
            "svg": .html(trend.chart),
          ])
        }),
      "hasProjects": .flag(!projects.isEmpty), "projects": .list(projects),
      "hasRows": .flag(!rows.isEmpty), "rows": .list(rows),
      "hasPages": .flag(!pages.isEmpty), "pagesTitle": .text(pagesTitle),
      "pages": .list(pages.map(\.value)),
    ])
  }

  static let shape: TemplateShape = .record([
    "generator": .text(.plain), "root": .text(.plain), "title": .text(.plain),
    "sentence": .text(.plain), "links": .list(Link.shape), "hasTrends": .flag,
    "trends": .list(
      .record(["name": .text(.plain), "text": .text(.plain), "svg": .text(.html)])),
    "hasProjects": .flag,
    "projects": .list(
      .record([
        "address": .text(.plain), "name": .text(.plain), "count": .text(.plain),
        "date": .text(.plain), "f1": .text(.plain), "spark": .text(.html),
      ])),
    "hasRows": .flag,
    "rows": .list(
      .record([
        "address": .text(.plain), "name": .text(.plain), "projectAddress": .text(.plain),
        "project": .text(.plain), "date": .text(.plain), "f1": .text(.plain),
        "change": .text(.plain), "split": .text(.plain), "weak": .text(.plain),
        "noise": .text(.plain), "images": .text(.plain),
      ])),
    "hasPages": .flag, "pagesTitle": .text(.plain), "pages": .list(Link.shape),
  ])
}
