import Assessment
import Charts
import ClusterStatistics
import Findings
import MarkdownHTML
import ModelEvaluation
import PlainText
import Templates

/// The section that compares an evaluation with its baseline.
enum ComparisonContext {
  /// Most clusters in the table of changes; `data/report.json` has all.
  static let mostClusters = 40
  /// Most clauses on how clusters were cut and joined.
  static let mostGroupings = 12
  /// Most names of new or gone images; `data/changes.csv` has all.
  static let mostNames = 5

  static func value(
    _ comparison: Comparison, _ figure: Figure?, _ names: Names
  ) -> TemplateValue {
    let changed = comparison.clusters(.worse) + comparison.clusters(.better)
    return .record([
      "verdict": .text(ComparisonText.verdict(comparison)),
      "settings": .list(comparison.settings.map(value)),
      "hasSettings": .flag(!comparison.settings.isEmpty),
      "isMatched": .flag(comparison.matching == .matched),
      "lines": .list(comparison.lines.map(value)),
      "hasClusters": .flag(!changed.isEmpty),
      "clusters": .list(changed.prefix(mostClusters).map(value)),
      "clustersOmitted": .text(omission(changed.count - mostClusters)),
      "figure": .list(figure.map { [ReportFigures.value($0)] } ?? []),
      "hasGroupings": .flag(comparison.grouping.map { !$0.isUnchanged } ?? false),
      "groupings": .list(groupings(comparison.grouping)),
      "images": .list(comparison.images.map { images($0, names) } ?? []),
    ])
  }

  static let shape: TemplateShape = .record([
    "verdict": .text(.plain), "hasSettings": .flag, "isMatched": .flag, "hasClusters": .flag,
    "hasGroupings": .flag,
    "settings": .list(
      .record([
        "name": .text(.plain), "before": .text(.plain), "now": .text(.plain),
        "effect": .text(.plain),
      ])),
    "lines": .list(
      .record([
        "name": .text(.plain), "imagesBefore": .text(.plain), "imagesNow": .text(.plain),
        "before": .text(.plain), "now": .text(.plain), "imagesInBoth": .text(.plain),
        "change": .text(.plain), "interval": .text(.plain),
      ])),
    "clusters": .list(
      .record([
        "name": .text(.plain), "earlier": .text(.plain), "images": .text(.plain),
        "before": .text(.plain), "now": .text(.plain), "change": .text(.plain),
        "interval": .text(.plain), "verdict": .text(.plain),
      ])),
    "clustersOmitted": .text(.plain), "figure": .list(ReportFigures.shape),
    "groupings": .list(.record(["text": .text(.plain)])),
    "images": .list(
      .record(["name": .text(.plain), "value": .text(.plain), "names": .text(.markdown)])),
  ])

  /// Names of the first new and gone images.
  struct Names {
    var new: [String] = []
    var gone: [String] = []
  }

  private static func value(_ setting: SettingChange) -> TemplateValue {
    .record([
      "name": .text(ComparisonText.settingName(setting)),
      "before": .text(ComparisonText.settingValue(setting.before)),
      "now": .text(ComparisonText.settingValue(setting.after)),
      "effect": .text(ComparisonText.words(setting.effect)),
    ])
  }

  private static func value(_ line: Comparison.Line) -> TemplateValue {
    .record([
      "name": .text(DisplayText.short(line.name, to: 40)),
      "imagesBefore": .text(NumberText.count(line.before.images)),
      "imagesNow": .text(NumberText.count(line.after.images)),
      "before": .text(NumberText.score(line.before.f1Mean)),
      "now": .text(NumberText.score(line.after.f1Mean)),
      "imagesInBoth": .text(line.paired.map { NumberText.count($0.count) } ?? NumberText.missing),
      "change": .text(
        line.paired.map { NumberText.difference($0.difference) } ?? NumberText.missing),
      "interval": .text(NumberText.differences(line.paired?.interval)),
    ])
  }

  private static func value(_ change: ClusterChange) -> TemplateValue {
    .record([
      "name": .text(change.name),
      "earlier": .text(change.earlier.map { "Cluster \($0.earlier)" } ?? "new"),
      "images": .text(NumberText.count(change.count)),
      "before": .text(NumberText.score(change.before)),
      "now": .text(NumberText.score(change.after)),
      "change": .text(change.difference.map(NumberText.difference) ?? NumberText.missing),
      "interval": .text(NumberText.differences(change.judgement.test?.interval)),
      "verdict": .text(ComparisonText.words(change.judgement.verdict)),
    ])
  }

  private static func omission(_ count: Int) -> String {
    count > 0
      ? "\(NumberText.count(count)) more changed clusters are left out here; data/report.json has all."
      : ""
  }

  private static func groupings(_ grouping: GroupingChange?) -> [TemplateValue] {
    guard let grouping, !grouping.isUnchanged else { return [] }
    let clauses = ComparisonText.groupings(grouping)
    var sentences = clauses.prefix(mostGroupings).map { "\($0)." }
    if clauses.count > mostGroupings {
      sentences.append("\(clauses.count - mostGroupings) more are in data/report.json.")
    }
    return sentences.map { .record(["text": .text($0)]) }
  }

  private static func images(_ images: ImageChanges, _ names: Names) -> [TemplateValue] {
    [
      image("In both", "\(Phrase.images(images.pairs.pairs.count)).", []),
      image("New", scored(images.pairs.new.count, images.newScores), names.new),
      image("Gone", scored(images.pairs.gone.count, images.goneScores), names.gone),
      images.changedSides.isEmpty
        ? nil
        : image(
          "Moved between training and held-out",
          "\(Phrase.images(images.changedSides.count)), which are not compared: scores on training "
            + "images flatter the model.", []),
    ].compactMap(\.self)
  }

  private static func image(_ name: String, _ value: String, _ names: [String]) -> TemplateValue {
    let names = names.map { MarkdownText.code(DisplayText.short($0)) }
    return .record([
      "name": .text(name), "value": .text(value),
      "names": .markdown(names.joined(separator: ", ")),
    ])
  }

  private static func scored(_ count: Int, _ scores: ScoreSummary) -> String {
    guard scores.measured > 0 else { return "\(count == 0 ? "none" : Phrase.images(count))." }
    return "\(Phrase.images(count)); mean F1 \(NumberText.score(scores.f1Mean)) on the "
      + "\(NumberText.count(scores.measured)) that clusters are judged on."
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
