import Findings
package import ModelEvaluation
import PlainText
import Plots

/// The metrics of each class on one split, worst first.
package struct ClassMetricsFigure {
  /// A class as the chart takes it.
  package struct Class: Sendable, Equatable {
    package var name: String
    package var metrics: ClassMetrics
    /// Whether the split has an instance of it.
    package var hasInstances: Bool

    /// Makes a class.
    package init(name: String, metrics: ClassMetrics, hasInstances: Bool) {
      self.name = name
      self.metrics = metrics
      self.hasInstances = hasInstances
    }
  }

  /// What is shown of the classes.
  package enum Content: Sendable {
    /// Average precision, from the map results.
    case averagePrecision
    /// F1, precision and recall, from performance by class.
    case scores
    /// Overlap and scores of pixels.
    case pixels
  }

  private let content: Content
  private let id: String
  private let split: String?
  private let isFromMap: Bool
  /// The classes with instances, worst first.
  let ranked: [Class]
  /// The others, by name.
  let withoutInstances: [Class]

  /// Most classes that are drawn.
  private let mostRows: Int

  /// The classes of a split of the map results.
  package init(
    _ split: MapResults.Split, isSemanticSegmentation: Bool, _ detail: PageDetail = .full
  ) {
    self.init(
      split.classes.map {
        Class(name: $0.name, metrics: $0.metrics, hasInstances: !$0.metrics.isEmpty)
      },
      content: isSemanticSegmentation ? .pixels : .averagePrecision, id: "map-classes",
      split: split.name, isFromMap: true, detail)
  }

  /// The classes of performance by class.
  package init(
    _ panel: PerformanceByClass, isSemanticSegmentation: Bool, _ detail: PageDetail = .full
  ) {
    self.init(
      panel.classes.map {
        Class(name: $0.name, metrics: $0.metrics, hasInstances: $0.hasInstances)
      },
      content: isSemanticSegmentation ? .pixels : .scores, id: "class-performance",
      split: panel.split, isFromMap: false, detail)
  }

  private init(
    _ classes: [Class], content: Content, id: String, split: String?, isFromMap: Bool,
    _ detail: PageDetail
  ) {
    mostRows = detail.mostRows
    self.content = content
    self.id = id
    self.split = split
    self.isFromMap = isFromMap
    let lead = Self.metrics(content)[0]
    ranked = classes.filter(\.hasInstances).enumerated().sorted { one, other in
      let values = (
        lead(one.element.metrics) ?? .infinity, lead(other.element.metrics) ?? .infinity
      )
      return values.0 == values.1 ? one.offset < other.offset : values.0 < values.1
    }.map(\.element)
    withoutInstances = classes.filter { !$0.hasInstances }
  }

  static func metrics(_ content: Content) -> [Metric] {
    switch content {
    case .averagePrecision: Metric.averagePrecision
    case .scores: Metric.scores
    case .pixels: Metric.pixelScores
    }
  }

  /// The leading metric, by which classes are ranked.
  var lead: Metric { Self.metrics(content)[0] }

  /// The finished figure; `nil` when no class has any value.
  package var figure: Figure? {
    let drawn = ranked.prefix(mostRows)
    let dots = MetricDots(
      drawn.map { MetricDots.Row(name: PanelText.className($0.name), metrics: $0.metrics) },
      metrics: Self.metrics(content))
    guard !dots.metrics.isEmpty else { return nil }
    return Figure(
      { dots.plot($0, id: id, title: title, description: description, axis: axis) },
      caption: caption,
      table: MetricDots(
        ranked.map {
          MetricDots.Row(name: PanelText.className($0.name), metrics: $0.metrics)
        }, metrics: Self.metrics(content)
      ).table("Class", threshold: !isFromMap))
  }

  private var title: ShownText {
    switch content {
    case .averagePrecision: "Average precision per class"
    case .scores: "F1, precision and recall per class"
    case .pixels: "Overlap per class"
    }
  }

  private var axis: ShownText {
    switch content {
    case .averagePrecision: "average precision on \(PanelText.split(split))"
    case .scores: "score on \(PanelText.split(split)), at each class’s best threshold"
    case .pixels: "share of pixels on \(PanelText.split(split))"
    }
  }

  private var description: ShownText {
    guard let worst = ranked.first, let best = ranked.last else { return "There are no classes." }
    let number: ShownText =
      "\(NumberText.count(ranked.count)) \(ranked.count == 1 ? "class" : "classes")"
    return "\(title) for \(number) on \(PanelText.split(split)), lowest \(lead.name) first: from "
      + "\(PanelText.quoted(worst.name)) with \(NumberText.score(lead(worst.metrics))) to "
      + "\(PanelText.quoted(best.name)) with \(NumberText.score(lead(best.metrics)))."
  }

  private var caption: ShownText {
    let left = ranked.count - mostRows
    return "Lowest first; the line spans the metrics of a class."
      + (left > 0
        ? " \(NumberText.count(left)) more classes with higher values are not drawn." : "")
      + missing
  }

  private var missing: ShownText {
    guard !withoutInstances.isEmpty else { return "" }
    let names = withoutInstances.prefix(12).map { PanelText.quoted($0.name) }
    return " Not drawn, because the split has no instance of them: "
      + Phrase.list(Array(names), of: withoutInstances.count) + "."
  }
}
