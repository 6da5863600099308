import Assessment
import Charts
import Findings
package import ModelEvaluation
package import PlainText
package import ReportFolder

/// What a report is made from: the assessed evaluation, its findings, figures and pictures.
package struct ReportContext {
  /// Title of the report.
  package let title: ShownText
  let assessed: AssessedEvaluation
  let figures: ReportFigures
  /// How much of the evaluation the page shows.
  let detail: PageDetail
  let intro: Introduction?
  let details: ReportDetails
  /// Pictures of images that the report names, where a folder of them was given.
  package private(set) var pictures = ShownPictures()
  /// What is to be said of pictures that are not there.
  private(set) var pictureNotes: [Note] = []

  var evaluation: Evaluation { assessed.evaluation }
  var assessment: Assessment { assessed.assessment }
  /// Notes on pictures come first: a long list of others is cut at its end.
  package var notes: [Note] { pictureNotes + assessed.notes }

  /// Ids of the sections that the page has, as far as links lead there.
  var sectionIDs: Set<String> {
    figures.sectionIDs.union(pictures.bySection.keys)
      .union(
        [ReportSection.map.id] + (assessed.comparison == nil ? [] : [ReportSection.comparison.id])
          + (evaluation.panels.labelErrors?.candidates.isEmpty ?? true
            ? [] : [ReportSection.labelsToCheck.id])
          + (assessed.slices?.isEmpty ?? true ? [] : [ReportSection.knownGroups.id]))
  }

  /// Takes pictures in, and what is to be said of those that are not there.
  mutating func show(_ selection: PictureSelection) {
    pictures = selection.shown
    pictureNotes = selection.notes
  }
}
