import Assessment
import ClusterStatistics
import Findings
import JSON

extension ReportDocument {
  /// What changed since the baseline.
  struct ComparisonPart: JSONWritable {
    private let comparison: Comparison

    init(_ comparison: Comparison) { self.comparison = comparison }

    func write(into json: inout JSONWriter) {
      let grouping = comparison.grouping
      json.object { json in
        json.member("baselineClusters", changes { if case .baseline = $0 { true } else { false } })
        json.member("clusters", changes { if case .cluster = $0 { true } else { false } })
        json.member("goneClusters", grouping?.gone)
        json.member("images", comparison.images.map(ImagesPart.init))
        json.member("lines", comparison.lines.map(LinePart.init))
        json.member("matching", matching)
        json.member("mergers", grouping?.matching.mergers.map(DivisionPart.init))
        json.member("newClusters", grouping?.new)
        json.member("noise", changes { $0 == .noise }.first)
        json.member("overall", comparison.overall.map(LinePart.init))
        json.member("settings", comparison.settings.map(SettingPart.init))
        json.member("splits", grouping?.matching.splits.map(DivisionPart.init))
        json.member("verdict", ComparisonText.verdict(comparison))
      }
    }

    private func changes(_ accepts: (ClusterChange.Group) -> Bool) -> [ChangePart] {
      comparison.clusters.filter { accepts($0.group) }.map(ChangePart.init)
    }

    private var matching: String {
      switch comparison.matching {
      case .matched: "matched"
      case .noRecords: "noRecords"
      case .tooFewShared: "tooFewShared"
      }
    }
  }

  struct LinePart: JSONWritable {
    private let line: Comparison.Line

    init(_ line: Comparison.Line) { self.line = line }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("f1MeanBefore", line.before.f1Mean)
        json.member("f1MeanNow", line.after.f1Mean)
        json.member("images", line.name)
        json.member("imagesBefore", line.before.images)
        json.member("imagesNow", line.after.images)
        json.member("paired", line.paired.map(PairedPart.init))
      }
    }
  }

  /// The images measured in both, one by one.
  struct PairedPart: JSONWritable {
    private let change: PairedChange?

    init(_ change: PairedChange?) { self.change = change }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("adjustedPValue", change?.adjustedPValue)
        json.member("before", change?.before)
        json.member("change", change?.difference)
        json.member("count", change?.count ?? 0)
        json.member("detectable", change?.detectable?.change)
        json.member("interval", change?.interval.map { [$0.lowerBound, $0.upperBound] })
        json.member("now", change?.after)
        json.member("pValue", change?.test?.pValue)
        json.member("verdict", (change?.verdict ?? .unmeasured).rawValue)
      }
    }
  }

  struct ChangePart: JSONWritable {
    private let change: ClusterChange

    init(_ change: ClusterChange) { self.change = change }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("earlierId", change.earlier?.earlier)
        json.member("id", change.id)
        json.member("images", change.images?.rawValue)
        json.member("jaccard", change.earlier?.jaccard)
        json.member("paired", PairedPart(change.change))
      }
    }
  }

  struct ImagesPart: JSONWritable {
    private let images: ImageChanges

    init(_ images: ImageChanges) { self.images = images }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("both", images.pairs.pairs.count)
        json.member("changedSides", images.changedSides.count)
        json.member("gone", images.pairs.gone.count)
        json.member("new", images.pairs.new.count)
      }
    }
  }

  struct DivisionPart: JSONWritable {
    private let division: ClusterMatching.Division

    init(_ division: ClusterMatching.Division) { self.division = division }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("pieces", division.pieces)
        json.member("whole", division.whole)
      }
    }
  }

  struct SettingPart: JSONWritable {
    private let setting: SettingChange

    init(_ setting: SettingChange) { self.setting = setting }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("before", setting.before)
        json.member("effect", setting.effect.rawValue)
        json.member("name", setting.name)
        json.member("now", setting.after)
      }
    }
  }
}
