package import ClusterStatistics
package import ModelEvaluation

extension ImageTable {
  /// Least difference between an F1 and that of its counts that is no rounding.
  package static let contradiction = 0.006

  /// Whether a row has all three counts.
  package func hasCounts(_ row: Int) -> Bool {
    truePositives[row] >= 0 && falsePositives[row] >= 0 && falseNegatives[row] >= 0
  }

  /// Whether a row has all counts and they give its F1, or no F1 at all.
  package func hasCountsOfF1(_ row: Int) -> Bool {
    guard hasCounts(row) else { return false }
    let right = 2 * Double(truePositives[row])
    let all = right + Double(falsePositives[row]) + Double(falseNegatives[row])
    return all == 0 || abs(f1s[row] - right / all) < Self.contradiction
  }

  /// Errors of some rows: by counts where every row has them and its F1 comes from them, else by F1;
  /// each beyond what is usual in its split.
  ///
  /// - Parameter areOfCounts: Whether every row is known to be so.
  package func errors(_ rows: [Int], areOfCounts: Bool = false) -> ErrorScores {
    var errors =
      areOfCounts || rows.allSatisfy(hasCountsOfF1)
      ? errorsOfCounts(rows) : ErrorScores(f1: rows.map { f1s[$0] })
    errors.strata = strata(rows)
    return errors
  }

  private func errorsOfCounts(_ rows: [Int]) -> ErrorScores {
    let counts = [truePositives, falsePositives, falseNegatives].map { column in
      rows.map { Double(column[$0]) }
    }
    return ErrorScores(
      truePositives: counts[0], falsePositives: counts[1], falseNegatives: counts[2])
  }

  /// The split of some rows as a stratum of ``ErrorScores``, 0 for none.
  package func strata(_ rows: [Int]) -> [Int32] {
    rows.map { splits[$0] == ImageTable.noSplit ? 0 : Int32(splits[$0]) + 1 }
  }
}
