import Assessment
import Charts
import Findings
import ModelEvaluation

/// How many elements a page has beside its figures, told by the numbers of what is on it.
///
/// Words and pictures of the user are not counted: the report leaves nothing out for them.
enum TextLoad {
  /// Elements of the text, rather too many than too few.
  static func elements(
    _ assessed: AssessedEvaluation, _ figures: ReportFigures, _ detail: PageDetail
  ) -> Int {
    let panels = figures.panels.list.compactMap(\.table).reduce(0) {
      $0 + ($1.rows.count + 1) * ($1.columns.count + 1)
    }
    let clusters = min(assessed.assessment.clusters.count, detail.mostTableRows)
    let changes = assessed.comparison?.changedClusters.count ?? 0
    let groups = assessed.slices?.count ?? 0
    let boxes = assessed.evaluation.panels.boxes == nil ? 0 : overlay
    return frame + panels + clusters * clusterRow
      + figures.locators.count * (section + picturesOfSection * boxes) + otherPictures * boxes
      + min(changes, ComparisonContext.mostClusters) * changeRow
      + min(groups, KnownGroupsContext.most) * groupRow + assessed.origin.files.count * inputRow
  }

  // As they were counted on pages: what every page has, and what comes many times.
  private static let frame = 500
  // Pictures are the user's, the boxes over them are not.
  private static let (overlay, picturesOfSection, otherPictures) = (9, 8, 24)
  private static let (clusterRow, section, changeRow, groupRow, inputRow) = (14, 100, 10, 10, 5)
}
