import Assessment
import ClusterStatistics
import Findings

extension ReportDocument {
  /// What changed since the baseline.
  struct ComparisonPart: Encodable {
    let verdict: String
    let matching: String
    let overall: LinePart?
    let lines: [LinePart]
    let clusters: [ChangePart]
    let images: ImagesPart?
    let splits, mergers: [DivisionPart]?
    let newClusters, goneClusters: [Int]?
    let settings: [SettingPart]

    init(_ comparison: Comparison) {
      verdict = ComparisonText.verdict(comparison)
      matching =
        switch comparison.matching {
        case .matched: "matched"
        case .noRecords: "noRecords"
        case .tooFewShared: "tooFewShared"
        }
      overall = comparison.overall.map(LinePart.init)
      lines = comparison.lines.map(LinePart.init)
      clusters = comparison.clusters.map(ChangePart.init)
      images = comparison.images.map(ImagesPart.init)
      splits = comparison.grouping?.matching.splits.map(DivisionPart.init)
      mergers = comparison.grouping?.matching.mergers.map(DivisionPart.init)
      newClusters = comparison.grouping?.new
      goneClusters = comparison.grouping?.gone
      settings = comparison.settings.map(SettingPart.init)
    }
  }

  struct LinePart: Encodable {
    let images: String
    let imagesBefore, imagesNow: Int
    let f1MeanBefore, f1MeanNow: Double?
    let paired: PairedPart?

    init(_ line: Comparison.Line) {
      images = line.name
      imagesBefore = line.before.images
      imagesNow = line.after.images
      f1MeanBefore = line.before.f1Mean
      f1MeanNow = line.after.f1Mean
      paired = line.paired.map { PairedPart($0.judgement, before: $0.before, now: $0.after) }
    }
  }

  /// The images measured in both, one by one.
  struct PairedPart: Encodable {
    let count: Int
    let before, now, change: Double?
    let interval: [Double]?
    let pValue, adjustedPValue: Double?
    let verdict: String

    init(_ judgement: PairedJudgement, before: Double?, now: Double?) {
      count = judgement.differences?.count ?? 0
      self.before = before
      self.now = now
      change = judgement.differences?.mean
      interval = judgement.test.map { [$0.interval.lowerBound, $0.interval.upperBound] }
      pValue = judgement.test?.pValue
      adjustedPValue = judgement.adjustedPValue
      verdict = judgement.verdict.rawValue
    }
  }

  struct ChangePart: Encodable {
    let id: Int
    let earlierId: Int?
    let jaccard: Double?
    let paired: PairedPart

    init(_ change: ClusterChange) {
      id = change.id
      earlierId = change.earlier?.earlier
      jaccard = change.earlier?.jaccard
      paired = PairedPart(change.judgement, before: change.before, now: change.after)
    }
  }

  struct ImagesPart: Encodable {
    let both, new, gone, changedSides: Int

    init(_ images: ImageChanges) {
      both = images.pairs.pairs.count
      new = images.pairs.new.count
      gone = images.pairs.gone.count
      changedSides = images.changedSides.count
    }
  }

  struct DivisionPart: Encodable {
    let whole: Int
    let pieces: [Int]

    init(_ division: ClusterMatching.Division) {
      whole = division.whole
      pieces = division.pieces
    }
  }

  struct SettingPart: Encodable {
    let name, before, now, effect: String

    init(_ setting: SettingChange) {
      name = setting.name
      before = setting.before
      now = setting.after
      effect = setting.effect.rawValue
    }
  }
}
