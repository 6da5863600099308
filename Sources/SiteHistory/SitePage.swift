import Findings
import PlainText
import ReportFolder
import Templates

/// One page of a site.
struct SitePage: TemplatePage {
  /// Path below the site.
  let path: String
  var title: ShownText
  var sentence: ShownText
  var links: [Link] = []
  var trends: [TrendFigure] = []
  var projects: [ProjectRow] = []
  /// Models of one version, which compete.
  var models: [ModelRow] = []
  var rows: [RunRow] = []
  /// Whether the rows are of several projects.
  var showsProject = false
  var pagesTitle: ShownText = ""
  var pages: [Link] = []

  static let template = "site.html.mustache"

  static let fields: [Field<Self>] = [
    Field("generator") { _ in Generator.nameAndVersion },
    Field("root") { ShownText(address: root(of: $0.path)) },
    Field("title", \.title), Field("sentence", \.sentence), Field("links", \.links),
    Field("hasTrends") { !$0.trends.isEmpty }, Field("trends", \.trends),
    Field("hasProjects") { !$0.projects.isEmpty }, Field("projects", \.projects),
    Field("hasModels") { !$0.models.isEmpty }, Field("models", \.models),
    Field("hasRows") { !$0.rows.isEmpty }, Field("rows", \.rows),
    Field("showsProject", \.showsProject),
    Field("hasPages") { !$0.pages.isEmpty }, Field("pagesTitle", \.pagesTitle),
    Field("pages", \.pages),
  ]

  /// A link with an address relative to the page.
  struct Link: TemplateRecord {
    let address: ShownText
    let text: ShownText

    static let fields: [Field<Self>] = [Field("address", \.address), Field("text", \.text)]
  }

  /// A project with the latest of its evaluations.
  struct ProjectRow: TemplateRecord {
    let address: ShownText
    let name: ShownText
    let count: ShownText
    let date: ShownText
    let f1: ShownText
    let spark: FinishedHTML

    static let fields: [Field<Self>] = [
      Field("address", \.address), Field("name", \.name), Field("count", \.count),
      Field("date", \.date), Field("f1", \.f1), Field("spark", \.spark),
    ]
  }

  /// One of the models of a version.
  struct ModelRow: TemplateRecord {
    let address: ShownText
    let version: ShownText
    let name: ShownText
    let f1: ShownText
    let interval: ShownText
    let split: ShownText

    static let fields: [Field<Self>] = [
      Field("address", \.address), Field("version", \.version), Field("name", \.name),
      Field("f1", \.f1), Field("interval", \.interval), Field("split", \.split),
    ]
  }

  /// An evaluation.
  struct RunRow: TemplateRecord {
    let address: ShownText
    let name: ShownText
    let projectAddress: ShownText
    let project: ShownText
    let date: ShownText
    let f1: ShownText
    let change: ShownText
    let split: ShownText
    let weak: ShownText
    let noise: ShownText
    let images: ShownText

    static let fields: [Field<Self>] = [
      Field("address", \.address), Field("name", \.name),
      Field("projectAddress", \.projectAddress), Field("project", \.project),
      Field("date", \.date), Field("f1", \.f1), Field("change", \.change),
      Field("split", \.split), Field("weak", \.weak), Field("noise", \.noise),
      Field("images", \.images),
    ]
  }

  /// The way from the page up to the site, empty at its top.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.split(separator: "/").count - 1)
  }

  /// The page as a file.
  func file(_ templates: TemplateSet) -> ReportFile {
    ReportFile(path: path, text: templates.render(self))
  }
}

extension TrendFigure: TemplateRecord {
  static let fields: [Field<Self>] = [
    Field("name", \.name), Field("text", \.sentence), Field("svg") { FinishedHTML($0.chart) },
  ]
}
