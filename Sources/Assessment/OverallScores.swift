package import ClusterStatistics
package import ModelEvaluation

/// Scores of the whole evaluation, split by split.
public struct OverallScores: Sendable {
  /// One line of the table of overall scores.
  public struct Line: Sendable {
    /// Which images: a split as sent, or `all`.
    public let name: String
    /// Their scores.
    public let scores: ScoreSummary
    /// Their F1, one value a unit where images are known; `nil` where none has one or the spread is
    /// unknown.
    package let sample: Sample?

    /// 95% interval of their mean F1 (`HonestInterval`).
    public let interval: ClosedRange<Double>?

    init(name: String, scores: ScoreSummary, sample: Sample?) {
      self.name = name
      self.scores = scores
      self.sample = sample
      interval = sample.map { HonestInterval($0).interval }
    }

    /// Whether these are images that the model was not trained on.
    public var isHeldOut: Bool { Split(name).isHeldOut }
  }

  /// Lines in the order test, valid, train, others, all; those without images are left out.
  public let lines: [Line]
  /// The line to lead with: the strictest split that has measured images, without those that belong
  /// together with training images where enough are left.
  public private(set) var headline: Line?
  /// Images of that split that belong together with training images; `nil` where there are none.
  package private(set) var leak: Leak?

  /// Scores from per-image records.
  ///
  /// - Parameter units: What intervals are taken over.
  init(_ table: ScoreTable, units: UnitScores) {
    let known = (Split.headlineOrder + [.train]).map(\.name)
    let present = table.splits.compactMap(\.self)
    let order = known.filter(present.contains) + present.filter { !known.contains($0) }
    func line(_ name: String, _ accepts: (String?) -> Bool) -> Line {
      Line(name: name, scores: table.scores(inSplits: accepts), sample: units.sample(on: accepts))
    }
    let lines =
      order.map { name in line(name) { $0 == name } } + [line(Self.allImages) { _ in true }]
    self.init(lines: lines.filter { $0.scores.images > 0 })
    leak = headline.flatMap { Leak($0, units) }
    headline = leak?.unseen ?? headline
  }

  /// Scores from the aggregates of clusters; splits are mixed there.
  package init(aggregatesOf clusters: [Cluster]) {
    var total = ScoreSummary()
    for cluster in clusters { total.merge(ScoreSummary(aggregatesOf: cluster)) }
    let line = Line(name: Self.allImages, scores: total, sample: total.sample)
    self.init(lines: total.images > 0 ? [line] : [])
  }

  private init(lines: [Line]) {
    self.lines = lines
    headline = Headline.line(of: lines, name: \.name, measured: \.scores.measured)
  }

  /// 95% interval of the mean of a sample, which mostly is that of a line.
  func interval(of sample: Sample) -> ClosedRange<Double> {
    lines.first { $0.sample == sample }?.interval ?? HonestInterval(sample).interval
  }

  /// Name of the line over all images.
  public static let allImages = "all"

  /// Scores of all images.
  public var all: ScoreSummary {
    lines.first { $0.name == Self.allImages }?.scores ?? ScoreSummary()
  }
}
