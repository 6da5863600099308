import PlainText

/// One evaluation in a list, with its change since the run of the same project before it.
struct SiteRun {
  let entry: SiteEntry
  /// Difference of F1; `nil` for the first run and where one of the two has none.
  let change: Double?

  /// The runs of one project, oldest first.
  static func list(_ entries: [SiteEntry]) -> [SiteRun] {
    entries.indices.map { place in
      let before = place > 0 ? entries[place - 1] : nil
      // Scores on other splits are no change of the model.
      let isAlike = before?.f1Split == entries[place].f1Split
      let change = isAlike ? entries[place].f1.flatMap { f1 in before?.f1.map { f1 - $0 } } : nil
      return SiteRun(entry: entries[place], change: change)
    }
  }

  /// Version and id of the evaluation, else its title.
  var name: ShownText {
    let parts = [entry.version.map { "version \($0)" }, entry.evaluationID]
      .compactMap { $0.map { ShownText(foreign: $0, to: 30) } }
    return parts.isEmpty ? ShownText(foreign: entry.title, to: 60) : parts.joined(separator: ", ")
  }

  /// Time of the evaluation in words.
  var date: ShownText {
    entry.createdAt.map { ShownText(time: $0).shortened(to: 30) }
      ?? NumberText.missing
  }
}

extension SitePage.RunRow {
  /// The row of a run on a page from which `root` leads to the top of the site.
  init(_ run: SiteRun, root: String) {
    let entry = run.entry
    self.init(
      address: ShownText(address: root + entry.address), name: run.name,
      projectAddress: ShownText(
        address: "\(root)projects/\(SiteName.project(entry.project))/index.html"),
      project: SiteProject.name(entry.project), date: run.date, f1: NumberText.score(entry.f1),
      change: run.change.map { NumberText.difference($0) } ?? NumberText.missing,
      split: entry.f1Split.map { ShownText(foreign: $0, to: 20) } ?? NumberText.missing,
      weak: "\(NumberText.count(entry.weakClusters)) of \(NumberText.count(entry.clusters))",
      noise: NumberText.percentage(entry.noiseShare), images: NumberText.count(entry.images))
  }
}
