import ClusterStatistics
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
        "figure": .list(figure.map { [ReportFigures.value($0)] } ?? []),
      ])
    }

    static let shape: TemplateShape = .record([
      "sentence": .text(.plain), "figure": .list(ReportFigures.shape),
    ])
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
  /// What changed since the baseline; `nil` without one, or with nothing to compare.
  let changes: Figure?
  let panels: PanelSections

  /// Draws the charts of an assessed evaluation.
  init(_ assessment: Assessment, _ evaluation: Evaluation, comparison: Comparison? = nil) {
    let ofNote = ClustersOfNote.list(assessment)
    let rows = ChartRows(assessment, sections: Set(ofNote.map(\.sectionID)))
    map = Self.map(rows, evaluation.images, assessment)
    f1 = Self.f1(rows, assessment)
    splits = Self.splits(rows)
    precisionRecall = Self.precisionRecall(rows)
    locators = Self.locators(ofNote, rows, evaluation.images)
    let sections = Set(ofNote.map(\.sectionID))
    changes = comparison.flatMap { Self.changes($0, sections: sections) }
    panels = PanelSections(evaluation)
  }

  /// Every figure in the order of the page.
  var all: [Figure] {
    [changes, map.figure, f1.figure, splits.figure, precisionRecall.figure].compactMap(\.self)
      + panels.figures + locators.compactMap(\.figure)
  }

  /// Sections that links may lead to.
  var sectionIDs: Set<String> { Set(locators.map(\.cluster.sectionID)) }

  /// A figure as a Markdown image.
  static func value(_ figure: Figure) -> TemplateValue {
    .record([
      "alt": .text(figure.description),
      "path": .markdown(figure.path),
      "title": .text(figure.title),
    ])
  }

  static let shape: TemplateShape = .record([
    "alt": .text(.plain), "path": .text(.markdown), "title": .text(.plain),
  ])
}

extension Figure {
  /// The stand-alone picture that stands for the figure in Markdown.
  var path: String { documents[0].path }
}
