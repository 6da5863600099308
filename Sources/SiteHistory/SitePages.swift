package import PlainText
package import ReportFolder
package import Templates

/// All pages of a site.
package struct SitePages {
  let title: ShownText
  /// All evaluations, oldest first.
  let entries: [SiteEntry]
  let projects: [SiteProject]
  private let runs: [SiteRun]

  /// Entries of a full page; a page shows fewer than twice as many.
  static let pageSize = 150
  /// Most versions whose models stand side by side.
  static let mostRivals = 20
  /// Most projects on the first page.
  static let mostProjects = 50

  /// The pages of evaluations, oldest first.
  package init(title: ShownText, entries: [SiteEntry]) {
    self.title = title
    self.entries = entries
    projects = SiteProject.list(entries)
    let known = Dictionary(
      uniqueKeysWithValues: projects.flatMap(\.runs).map { ($0.entry.name, $0) })
    runs = entries.compactMap { known[$0.name] }
  }

  /// The pages as files of the site.
  package func files(_ templates: TemplateSet) -> [ReportFile] { all.map { $0.file(templates) } }

  /// All pages.
  private var all: [SitePage] {
    [index] + archive("", runs, title: title) + projectLists
      + projects.flatMap { [page(of: $0)] + archive("\($0.folder)/", $0.runs, title: $0.name) }
  }

  private var index: SitePage {
    let shown = projects.prefix(Self.mostProjects)
    let count = projects.count
    var page = SitePage(
      path: "index.html", title: title,
      sentence: "\(NumberText.count(entries.count, "evaluation")) of "
        + "\(NumberText.count(count, "project")), newest first.")
    page.links =
      [.init(address: "#projects", text: "Projects")]
      + (count > Self.mostProjects ? [.init(address: "projects-1.html", text: "All projects")] : [])
      + [
        .init(address: "#evaluations", text: "Evaluations"),
        .init(address: "feed.xml", text: "Feed"),
      ]
    page.projects = shown.enumerated().map { SitePage.ProjectRow($1, id: "project-\($0 + 1)") }
    addRuns(runs, to: &page)
    page.showsProject = true
    return page
  }

  private func page(of project: SiteProject) -> SitePage {
    var page = SitePage(
      path: "\(project.folder)/index.html", title: project.name,
      sentence: "\(NumberText.count(project.runs.count, "evaluation")), newest first.")
    page.links = [.init(address: "../../index.html", text: title)]
    page.trends = project.trends
    page.models = project.rivals.prefix(Self.mostRivals).flatMap(\.self).map {
      SitePage.ModelRow($0, root: SitePage.root(of: page.path))
    }
    addRuns(project.runs, to: &page)
    return page
  }

  /// The newest runs, and links to the pages with the others.
  private func addRuns(_ runs: [SiteRun], to page: inout SitePage) {
    let pager = SitePager(entries: runs, size: Self.pageSize)
    page.rows = pager.newest.map { SitePage.RunRow($0, root: SitePage.root(of: page.path)) }
    page.pagesTitle = "Earlier evaluations"
    page.pages = pager.archive.enumerated().reversed().map { number, runs in
      .init(address: "runs-\(number + 1).html", text: Self.span(runs))
    }
  }

  /// Pages with earlier runs; once full they never change.
  private func archive(_ folder: String, _ runs: [SiteRun], title: ShownText) -> [SitePage] {
    SitePager(entries: runs, size: Self.pageSize).archive.enumerated().map { number, runs in
      let path = "\(folder)runs-\(number + 1).html"
      let root = SitePage.root(of: path)
      var page = SitePage(
        path: path, title: "\(title): earlier evaluations", sentence: Self.span(runs) + ".")
      page.links = [.init(address: "index.html", text: title)]
      page.rows = runs.map { SitePage.RunRow($0, root: root) }
      page.showsProject = folder.isEmpty
      return page
    }
  }

  /// The time that a page covers; runs are newest first.
  private static func span(_ runs: [SiteRun]) -> ShownText {
    guard let first = runs.last, let last = runs.first else { return "" }
    return "\(NumberText.count(runs.count, "evaluation")), \(first.date) to \(last.date)"
  }
}

extension SitePages {
  /// Projects by name, where there are more than the first page shows.
  private var projectLists: [SitePage] {
    guard projects.count > Self.mostProjects else { return [] }
    let sorted = projects.sorted { ($0.project ?? "", $0.folder) < ($1.project ?? "", $1.folder) }
    let starts = Array(stride(from: 0, to: sorted.count, by: Self.pageSize))
    return starts.enumerated().map { number, start in
      let part = sorted[start..<min(start + Self.pageSize, sorted.count)]
      var page = SitePage(
        path: "projects-\(number + 1).html", title: "\(title): all projects",
        sentence:
          "Projects \(NumberText.count(start + 1)) to \(NumberText.count(part.endIndex)) of "
          + "\(NumberText.count(sorted.count)), by name.")
      page.links = [.init(address: "index.html", text: title)]
      page.projects = part.enumerated().map { SitePage.ProjectRow($1, id: "project-\($0 + 1)") }
      page.pagesTitle = "All projects"
      page.pages = starts.indices.map {
        .init(address: "projects-\($0 + 1).html", text: "Page \($0 + 1)")
      }
      return page
    }
  }
}

extension SitePage.ProjectRow {
  /// The row of a project on a page at the top of the site.
  init(_ project: SiteProject, id: String) {
    let last = project.runs.last
    self.init(
      address: ShownText(address: "\(project.folder)/index.html"), name: project.name,
      count: NumberText.count(project.runs.count), date: last?.date ?? NumberText.missing,
      f1: NumberText.score(last?.entry.f1), spark: FinishedHTML(project.f1Trend(id: id).spark))
  }
}
