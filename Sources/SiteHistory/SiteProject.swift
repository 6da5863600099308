import Charts
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

  /// F1 in the few words of a table's cell.
  func f1Trend(id: String) -> TrendFigure {
    TrendFigure(id: id, name: "F1", values: runs.map(\.entry.f1)) { NumberText.score($0) }
  }

  /// The lines on the project's own page.
  var trends: [TrendFigure] {
    [
      f1Trend(id: "trend-f1"),
      TrendFigure(
        id: "trend-weak", name: "Weak clusters", values: runs.map { Double($0.entry.weakClusters) }
      ) { NumberText.count(Int($0)) },
      TrendFigure(id: "trend-noise", name: "Noise", values: runs.map(\.entry.noiseShare)) {
        NumberText.percentage($0)
      },
    ].filter { $0.sentence != nil }
  }
}
