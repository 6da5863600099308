import ClusterStatistics
import ModelEvaluation

/// The images of an evaluation on which a measure is known.
struct MeasuredImages {
  /// Rows of the table.
  let rows: [Int]
  private let values: [Double]
  private let errors: ErrorScores
  private let units: Units
  private let smallest: Int

  /// The images of a set that have the measure; `nil` without per-image records.
  init?(
    _ measure: SliceMeasure, on set: SplitSet, _ evaluation: Evaluation, _ assessment: Assessment
  ) {
    guard let table = evaluation.images, let units = assessment.units else { return nil }
    let all = 0..<table.count
    switch measure {
    case .f1:
      let judged = RowsOfSplits(table, set.contains)
      rows = all.filter { table.f1s[$0].isFinite && judged.contains($0) }
      let measured = rows
      values = measured.map { table.f1s[$0] }
      errors = table.errors(measured)
    case .trainingShare:
      let training = RowsOfSplits(table) { $0 == Split.train.name }
      let heldOut = RowsOfSplits(table, SplitSet.heldOut.contains)
      rows = all.filter { training.contains($0) || heldOut.contains($0) }
      values = rows.map { training.contains($0) ? 1 : 0 }
      errors = ErrorScores(f1: values)
    }
    self.units = units.of(rows)
    smallest = assessment.criteria.minImages
  }

  /// For many groups of a table of so many rows.
  func gaps(of count: Int) -> GroupGaps { GroupGaps(values, rows: rows, of: count, units: units) }

  /// How a group lies to the rest, and how surely it is lower; `nil` where one of the two has no image.
  ///
  /// - Parameter isMember: Whether each row of the whole table belongs to the group.
  func gap(_ isMember: [Bool]) -> GroupGap? {
    GroupGap(
      values, errors: errors, isInside: rows.map { isMember[$0] }, units: units,
      smallest: smallest)
  }

  /// Whether some rows of a table of so many lie lower than the rest beyond chance.
  func areLow(_ members: [Int], of count: Int, level: Double) -> Bool {
    var isMember = [Bool](repeating: false, count: count)
    for row in members { isMember[row] = true }
    let pValue = GroupGap.pValue(
      errors, isInside: rows.map { isMember[$0] }, units: units, smallest: smallest, level: level)
    return pValue.map { $0 <= level } ?? false
  }
}
