import PlainText

/// The evaluations of one project.
struct SiteProject {
  /// Name as sent; `nil` for evaluations that name none.
  let project: String?
  /// Its evaluations, oldest first, each with its change since the one before.
  let runs: [SiteRun]

  /// Name for people.
  var name: ShownText { Self.name(project) }
  /// Folder of its pages below the site.
  var folder: String { "projects/\(SiteName.project(project))" }

  static func name(_ project: String?) -> ShownText {
    project.map { ShownText(foreign: $0, to: 60) } ?? "(no project named)"
  }

  /// All projects of a site, the one with the newest evaluation first.
  static func list(_ entries: [SiteEntry]) -> [SiteProject] {
    var places: [String: Int] = [:]
    var groups: [[SiteEntry]] = []
    for entry in entries.reversed() {
      let key = entry.project.map { "p" + $0 } ?? ""
      if let place = places[key] {
        groups[place].append(entry)
      } else {
        places[key] = groups.count
        groups.append([entry])
      }
    }
    return groups.map { group in
      SiteProject(project: group[0].project, runs: SiteRun.list(group.reversed()))
    }
  }

  /// The runs whose numbers a line may join: of several models of one version the newest alone.
  var development: [SiteRun] {
    runs.enumerated().filter { place, run in
      !runs[(place + 1)...].contains { $0.entry.isRival(of: run.entry) }
    }.map(\.element)
  }

  /// The models of each version that has several, newest version first, the highest F1 first; of a
  /// model that was evaluated more than once the newest run.
  var rivals: [[SiteRun]] {
    var groups: [[SiteRun]] = []
    for run in runs.reversed() {
      if let place = groups.firstIndex(where: { $0[0].entry.version == run.entry.version }) {
        if groups[place].allSatisfy({ $0.entry.isRival(of: run.entry) }) {
          groups[place].append(run)
        }
      } else if run.entry.version != nil, run.entry.modelID != nil {
        groups.append([run])
      }
    }
    return groups.filter { $0.count > 1 }.map { group in
      group.sorted { ($1.entry.f1 ?? -1, $0.entry.name) < ($0.entry.f1 ?? -1, $1.entry.name) }
    }
  }

  /// F1 in the few words of a table's cell.
  func f1Trend(id: String) -> TrendFigure {
    TrendFigure(id: id, name: "F1", values: development.map(\.entry.f1)) { NumberText.score($0) }
  }

  /// The lines on the project's own page.
  var trends: [TrendFigure] {
    [
      f1Trend(id: "trend-f1"),
      TrendFigure(
        id: "trend-weak", name: "Weak clusters",
        values: development.map { Double($0.entry.weakClusters) }
      ) { NumberText.count(Int($0)) },
      TrendFigure(id: "trend-noise", name: "Noise", values: development.map(\.entry.noiseShare)) {
        NumberText.percentage($0)
      },
    ].filter { $0.sentence != nil }
  }
}
