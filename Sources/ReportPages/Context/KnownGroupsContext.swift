import Assessment
import Findings
import PlainText
import Templates

/// The section on groups that an earlier evaluation told of.
struct KnownGroupsContext: TemplateRecord {
  let sentence: ShownText
  let rows: [Row]
  let omitted: ShownText

  static let fields: [Field<Self>] = [
    Field("sentence", \.sentence), Field("rows", \.rows), Field("omitted", \.omitted),
  ]

  /// A group, then and now.
  struct Row: TemplateRecord {
    let group: ShownText
    let finding: ShownText
    let verdict: ShownText
    let then: ShownText
    let now: ShownText
    let interval: ShownText
    let images: ShownText
    let settling: ShownText

    static let fields: [Field<Self>] = [
      Field("group", \.group), Field("finding", \.finding), Field("verdict", \.verdict),
      Field("then", \.then), Field("now", \.now), Field("interval", \.interval),
      Field("images", \.images), Field("settling", \.settling),
    ]
  }

  /// Most rows on the page; `data/report.json` has all.
  static let most = 40
}

extension KnownGroupsContext {
  /// The section; `nil` where no groups are known.
  init?(_ checks: [SliceCheck]?) {
    guard let checks, !checks.isEmpty else { return nil }
    sentence =
      "What an earlier evaluation found of groups of images, looked up in this one: confirmed where a group "
      + "is still clearly below the rest, gone where a gap as large as then is excluded, else its "
      + "images do not tell. All are judged together, so that at most one evaluation in twenty confirms "
      + "or dismisses any of them wrongly."
    rows = checks.prefix(Self.most).map(Row.init)
    omitted =
      checks.count > Self.most
      ? "\(NumberText.count(checks.count - Self.most, "more group")) in data/report.json." : ""
  }
}

extension KnownGroupsContext.Row {
  init(_ check: SliceCheck) {
    let slice = check.slice
    func means(_ inside: Double?, _ outside: Double?) -> ShownText {
      "\(SliceText.value(inside, of: slice.kind)), rest \(SliceText.value(outside, of: slice.kind))"
    }
    self.init(
      group: SliceText.group(slice), finding: SliceText.finding(slice.kind),
      verdict: SliceText.words(check.verdict), then: means(slice.value, slice.rest),
      now: check.means.map { means($0.inside, $0.outside) } ?? NumberText.missing,
      interval: SliceText.gap(check.interval), images: NumberText.count(check.gap?.images ?? 0),
      settling: SliceText.settling(check))
  }
}
