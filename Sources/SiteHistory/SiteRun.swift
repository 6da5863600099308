import Glibc
import PlainText

/// One evaluation in a list, with its change since the run of the same project before it.
struct SiteRun {
  let entry: SiteEntry
  /// Difference of F1; `nil` for the first run and where one of the two has none.
  let change: Double?
  /// 95% interval of the change; `nil` where one of the two has none.
  ///
  /// As if the two had been measured on different images; on the same ones it is narrower.
  let changeInterval: ClosedRange<Double>?

  /// The runs of one project, oldest first.
  ///
  /// A change is one from the run before that is no rival: several models of one version are
  /// alternatives.
  static func list(_ entries: [SiteEntry]) -> [SiteRun] {
    entries.enumerated().map { place, entry in
      let before = entries[..<place].last { !$0.isRival(of: entry) }
      // Scores on other splits are no change of the model.
      guard let before, before.f1Split == entry.f1Split, let f1 = entry.f1, let old = before.f1
      else { return SiteRun(entry: entry, change: nil, changeInterval: nil) }
      return SiteRun(
        entry: entry, change: f1 - old, changeInterval: interval(of: f1, entry, since: old, before))
    }
  }

  /// The square-and-add interval of a difference (Newcombe 1998, method 10; Zou and Donner 2008).
  private static func interval(
    of now: Double, _ entry: SiteEntry, since old: Double, _ before: SiteEntry
  ) -> ClosedRange<Double>? {
    guard let own = entry.f1Interval, let other = before.f1Interval, own.contains(now),
      other.contains(old)
    else { return nil }
    let down = hypot(now - own.lowerBound, other.upperBound - old)
    let up = hypot(own.upperBound - now, old - other.lowerBound)
    return now - old - down...now - old + up
  }

  /// The change with its interval in words.
  var changeInWords: ShownText {
    guard let change else { return NumberText.missing }
    guard let changeInterval else { return NumberText.difference(change) }
    return "\(NumberText.difference(change)) (\(NumberText.differences(changeInterval)))"
  }

  /// Version, model and id of the evaluation, else its title.
  var name: ShownText {
    let parts = [
      entry.version.map { "version \($0)" }, entry.modelID.map { "model \($0)" },
      entry.evaluationID,
    ]
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
      change: run.changeInWords,
      split: entry.f1Split.map { ShownText(foreign: $0, to: 20) } ?? NumberText.missing,
      weak: "\(NumberText.count(entry.weakClusters)) of \(NumberText.count(entry.clusters))",
      noise: NumberText.percentage(entry.noiseShare), images: NumberText.count(entry.images))
  }
}

extension SitePage.ModelRow {
  /// The row of one of several models of a version.
  init(_ run: SiteRun, root: String) {
    let entry = run.entry
    self.init(
      address: ShownText(address: root + entry.address),
      version: ShownText(foreign: entry.version ?? "", to: 30),
      name: ShownText(foreign: entry.modelID ?? "", to: 40), f1: NumberText.score(entry.f1),
      interval: NumberText.interval(entry.f1Interval),
      split: entry.f1Split.map { ShownText(foreign: $0, to: 20) } ?? NumberText.missing)
  }
}
