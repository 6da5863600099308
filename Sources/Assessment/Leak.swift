import ClusterStatistics
import ModelEvaluation

/// Held-out images that belong together with training images: the model is tested on what it saw.
package struct Leak: Sendable {
  /// Scores of the split that the report leads with, leaked images among them.
  package let all: OverallScores.Line
  /// The same without leaked images; `nil` where fewer than ``fewestUnits`` would be left.
  package let unseen: OverallScores.Line?
  /// Rows of the leaked images.
  package let rows: [Int]
  /// Scores of the leaked images.
  package let leaked: ScoreSummary

  /// Fewest units that may stand for a split.
  ///
  /// Few are no bias, only a wide interval; leaked images are one. Simulated in
  /// `Benchmarks/simulation.md`.
  package static let fewestUnits = 5

  /// Share of the split's images.
  package var share: Double { Double(rows.count) / Double(max(all.scores.images, 1)) }

  /// The leak of a line; `nil` where none of its images belongs together with a training image, and for
  /// lines that are not of a held-out split.
  init?(_ line: OverallScores.Line, _ units: UnitScores) {
    let table = units.table
    guard Split(line.name).isHeldOut, !units.certainUnits.isIndependent else { return nil }
    var isTrained = [Bool](repeating: false, count: units.certainUnits.count)
    let training = RowsOfSplits(table) { $0 == Split.train.name }
    for row in 0..<table.count where training.contains(row) {
      isTrained[Int(units.certainUnits.assignment[row])] = true
    }
    let own = (0..<table.count).filter(RowsOfSplits(table) { $0 == line.name }.contains)
    rows = own.filter { isTrained[Int(units.certainUnits.assignment[$0])] }
    guard !rows.isEmpty else { return nil }
    all = line
    leaked = ScoreSummary(of: rows, table)
    let rest = own.filter { !isTrained[Int(units.certainUnits.assignment[$0])] }
    let measured = rest.filter { table.f1s[$0].isFinite }
    let sample = units.sample(of: measured)
    unseen =
      (sample?.count ?? 0) >= Self.fewestUnits
      ? OverallScores.Line(
        name: line.name, scores: ScoreSummary(of: rest, table), sample: sample) : nil
  }
}

extension ScoreSummary {
  /// The scores of some rows.
  init(of rows: [Int], _ table: ImageTable) {
    self.init()
    for row in rows { add(row, of: table) }
  }
}
