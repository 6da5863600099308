import Assessment
package import ModelEvaluation

/// Which images several evaluations have in common.
///
/// Every evaluation is paired with the first, by source id, name and split as ``ImagePairs`` does it; an
/// image is common where all have it.
package struct CommonImages: Sendable, Equatable {
  /// Row of every common image in each table, `rows[model][image]`, in the order of the first table.
  package let rows: [[Int]]

  /// Images that each table shares with the first.
  package let sharedWithFirst: [Int]

  /// Number of images.
  package var count: Int { rows.first?.count ?? 0 }

  /// Finds the images that all tables have.
  package init(_ tables: [ImageTable]) {
    guard let first = tables.first else {
      (rows, sharedWithFirst) = ([], [])
      return
    }
    let partners = tables.dropFirst().map { table -> [Int?] in
      var partners = [Int?](repeating: nil, count: first.count)
      for pair in ImagePairs(first, table).pairs { partners[pair.earlier] = pair.later }
      return partners
    }
    sharedWithFirst = [first.count] + partners.map { $0.count { $0 != nil } }
    let common = (0..<first.count).filter { row in partners.allSatisfy { $0[row] != nil } }
    rows = [common] + partners.map { partners in common.compactMap { partners[$0] } }
  }
}
