import Assessment
import Charts
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import Templates

/// The section that compares an evaluation with its baseline.
struct ComparisonContext: TemplateRecord {
  let verdict: ShownText
  let settings: [SettingLine]
  let isMatched: Bool
  let lines: [ChangeLine]
  let clusters: [ChangeLine]
  let clustersOmitted: ShownText
  let figure: MarkdownImage?
  let groupings: [TextLine]
  let images: [ImagesLine]

  static let fields: [Field<Self>] = [
    Field("verdict", \.verdict), Field("hasSettings") { !$0.settings.isEmpty },
    Field("settings", \.settings), Field("isMatched", \.isMatched), Field("lines", \.lines),
    Field("hasClusters") { !$0.clusters.isEmpty }, Field("clusters", \.clusters),
    Field("clustersOmitted", \.clustersOmitted), Field("figure", \.figure),
    Field("hasGroupings") { !$0.groupings.isEmpty }, Field("groupings", \.groupings),
    Field("images", \.images),
  ]

  /// A setting that differs.
  struct SettingLine: TemplateRecord {
    let name: ShownText
    let before: ShownText
    let now: ShownText
    let effect: ShownText

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("before", \.before), Field("now", \.now),
      Field("effect", \.effect),
    ]
  }

  /// Mean F1 before and now, on one split or in one cluster.
  struct ChangeLine: TemplateRecord {
    let name: ShownText
    let before: ShownText
    let now: ShownText
    let imagesInBoth: ShownText
    let change: ShownText
    let interval: ShownText
    /// Of a split: images in each of the two.
    var imagesBefore: ShownText = ""
    var imagesNow: ShownText = ""
    /// Of a cluster: what it was, and what can be said of the change.
    var earlier: ShownText = ""
    var verdict: ShownText = ""

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("before", \.before), Field("now", \.now),
      Field("imagesInBoth", \.imagesInBoth), Field("change", \.change),
      Field("interval", \.interval), Field("imagesBefore", \.imagesBefore),
      Field("imagesNow", \.imagesNow), Field("earlier", \.earlier), Field("verdict", \.verdict),
    ]
  }

  /// How many images are in both evaluations, or in one.
  struct ImagesLine: TemplateRecord {
    let name: ShownText
    let value: ShownText
    var names: FinishedMarkdown?

    static let fields: [Field<Self>] = [
      Field("name", \.name), Field("value", \.value), Field("names", \.names),
    ]
  }
}

extension ComparisonContext {
  /// Most clusters in the table of changes; `data/report.json` has all.
  static let mostClusters = 40
  /// Most clauses on how clusters were cut and joined.
  static let mostGroupings = 12
  /// Most names of new or gone images; `data/changes.csv` has all.
  static let mostNames = 5

  /// Names of the first new and gone images.
  struct Names {
    var new: [String] = []
    var gone: [String] = []
  }

  init(_ comparison: Comparison, _ figure: Figure?, _ names: Names) {
    let changed = comparison.changedClusters
    self.init(
      verdict: ComparisonText.verdict(comparison),
      settings: comparison.settings.map(SettingLine.init),
      isMatched: comparison.matching == .matched, lines: comparison.lines.map { ChangeLine($0) },
      clusters: changed.prefix(Self.mostClusters).map { ChangeLine($0) },
      clustersOmitted: Self.omission(changed.count - Self.mostClusters),
      figure: figure.map(MarkdownImage.init), groupings: Self.groupings(comparison.grouping),
      images: comparison.images.map { Self.images($0, names) } ?? [])
  }

  private static func omission(_ count: Int) -> ShownText {
    count > 0
      ? "\(NumberText.count(count)) more changed clusters are left out here; data/report.json has all."
      : ""
  }

  private static func groupings(_ grouping: GroupingChange?) -> [TextLine] {
    guard let grouping, !grouping.isUnchanged else { return [] }
    let clauses = ComparisonText.groupings(grouping)
    var sentences: [ShownText] = clauses.prefix(mostGroupings).map { "\($0)." }
    if clauses.count > mostGroupings {
      sentences.append("\(clauses.count - mostGroupings) more are in data/report.json.")
    }
    return sentences.map(TextLine.init)
  }

  private static func images(_ images: ImageChanges, _ names: Names) -> [ImagesLine] {
    let moved = images.changedSides.count
    return [
      ImagesLine(name: "In both", value: "\(Phrase.images(images.pairs.pairs.count))."),
      ImagesLine(
        name: "New", value: scored(images.pairs.new.count, images.newScores),
        names: code(names.new)),
      ImagesLine(
        name: "Gone", value: scored(images.pairs.gone.count, images.goneScores),
        names: code(names.gone)),
    ]
      + (moved == 0
        ? []
        : [
          ImagesLine(
            name: "Moved between training and held-out",
            value: "\(Phrase.images(moved)), which are not compared: scores on training images "
              + "flatter the model.")
        ])
  }

  private static func code(_ names: [String]) -> FinishedMarkdown {
    FinishedMarkdown(
      names.map { MarkdownText.code(ShownText(foreign: $0)) }.joined(separator: ", "))
  }

  private static func scored(_ count: Int, _ scores: ScoreSummary) -> ShownText {
    guard scores.measured > 0 else { return "\(count == 0 ? "none" : Phrase.images(count))." }
    return "\(Phrase.images(count)); mean F1 \(NumberText.score(scores.f1Mean)) on the "
      + "\(NumberText.count(scores.measured)) that clusters are judged on."
  }
}

extension ComparisonContext.SettingLine {
  init(_ setting: SettingChange) {
    self.init(
      name: ComparisonText.settingName(setting),
      before: ComparisonText.settingValue(setting.before),
      now: ComparisonText.settingValue(setting.after),
      effect: ComparisonText.words(setting.effect))
  }
}

extension ComparisonContext.ChangeLine {
  init(_ line: Comparison.Line) {
    let paired = line.paired
    self.init(
      name: ShownText(foreign: line.name, to: 40), before: NumberText.score(line.before.f1Mean),
      now: NumberText.score(line.after.f1Mean),
      imagesInBoth: paired.map { NumberText.count($0.count) } ?? NumberText.missing,
      change: paired.map { NumberText.difference($0.difference) } ?? NumberText.missing,
      interval: NumberText.differences(paired?.interval),
      imagesBefore: NumberText.count(line.before.images),
      imagesNow: NumberText.count(line.after.images))
  }

  init(_ change: ClusterChange) {
    self.init(
      name: change.name, before: NumberText.score(change.before),
      now: NumberText.score(change.after),
      imagesInBoth: change.images.map {
        ImageWords.counted(change.count, of: Comparison.Line.name(of: $0))
      } ?? NumberText.count(change.count),
      change: change.difference.map(NumberText.difference) ?? NumberText.missing,
      interval: NumberText.differences(change.interval),
      earlier: Self.earlier(change), verdict: ComparisonText.words(change.verdict))
  }

  private static func earlier(_ change: ClusterChange) -> ShownText {
    guard case .cluster = change.group else { return NumberText.missing }
    return change.earlierID.map { ClusterName.of($0) } ?? "new"
  }
}

extension ComparisonContext.Names {
  init(_ assessed: AssessedEvaluation) {
    guard let images = assessed.comparison?.images?.pairs else { return }
    let first = ComparisonContext.mostNames
    new =
      assessed.evaluation.images.map { table in
        images.new.prefix(first).map { table.names[$0] }
      } ?? []
    gone =
      assessed.baseline?.images.map { table in
        images.gone.prefix(first).map { table.names[$0] }
      } ?? []
  }
}
