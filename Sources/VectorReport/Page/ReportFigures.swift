import ModelEvaluation

/// The charts of a report, each with the sentence that introduces it.
struct ReportFigures {
  /// A chart with its introduction; without a chart the sentence says why.
  struct Slot {
    let sentence: String
    let figure: Figure?

    var value: TemplateValue {
      .record([
        "sentence": .text(sentence),
        "figure": figure.map { ReportFigures.value($0) } ?? .flag(false),
      ])
    }
  }

  /// A cluster of note with its place on the map.
  struct Locator {
    let cluster: ClusterAssessment
    let figure: Figure?
  }

  let map: Slot
  let f1: Slot
  let splits: Slot
  let precisionRecall: Slot
  let locators: [Locator]

  /// Most clusters that a chart draws; from one more than ``mostUncut`` on, it draws these.
  static let mostRows = 40
  /// Up to this many clusters are drawn whole.
  static let mostUncut = 60

  /// Draws the charts of an assessed evaluation.
  init(_ assessment: Assessment, _ evaluation: Evaluation) {
    let ofNote = ClustersOfNote.list(assessment)
    let sections = Set(ofNote.map(\.sectionID))
    let all = assessment.clusters.map { ClusterRow($0, sections: sections) }
    let cut = all.count > Self.mostUncut ? Self.mostRows : all.count
    let noise = assessment.noise.map { [ClusterRow($0, sections: sections)] } ?? []
    let rows = Array(all.prefix(cut)) + noise
    let chart = ChartInput(
      rows: rows, everyRow: all + noise, omitted: all.count - cut,
      splitNames: assessment.splitNames, overallMean: assessment.judgedMean)
    f1 = Self.f1(chart, assessment)
    splits = Self.splits(chart)
    precisionRecall = Self.precisionRecall(chart)
    map = Self.map(chart, evaluation.images)
    locators = ofNote.map { cluster in
      Locator(cluster: cluster, figure: Self.locator(cluster, evaluation.images))
    }
  }

  /// Every figure in the order of the page.
  var all: [Figure] {
    [map.figure, f1.figure, splits.figure, precisionRecall.figure].compactMap(\.self)
      + locators.compactMap(\.figure)
  }

  /// Sections that links may lead to.
  var sectionIDs: Set<String> { Set(locators.map(\.cluster.sectionID)) }

  /// A figure as a Markdown image.
  static func value(_ figure: Figure) -> TemplateValue {
    .record([
      "alt": .text(figure.description),
      "path": .text(figure.path),
      "title": .text(figure.title),
    ])
  }
}
