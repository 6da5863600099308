package import ModelEvaluation

/// Which image of a later evaluation is which image of an earlier one.
///
/// Images are looked for in four rounds, each by a key that, to count, one image alone has on
/// either side; a round leaves alone what an earlier round found:
/// 1. source id, name and split;
/// 2. source id and name (the image moved to another split);
/// 3. source id (the file was renamed, as each new version of a data set does);
/// 4. name, and only where ids cannot speak: one of the two images has no id, or the evaluations share
///    no id at all, as when a project was copied.
///
/// Augmented copies share the id of their source. They are told apart by their names (rounds 1 and
/// 2); copies that were made anew under other names are not guessed at and count as gone and new.
package struct ImagePairs: Sendable, Equatable {
  /// One image in both.
  package struct Pair: Sendable, Equatable {
    /// Row in the earlier table.
    package let earlier: Int
    /// Row in the later table.
    package let later: Int
  }

  /// Images in both, by later row.
  package let pairs: [Pair]
  /// Rows of the earlier table whose image the later one lacks.
  package let gone: [Int]
  /// Rows of the later table whose image the earlier one lacks.
  package let new: [Int]

  /// Pairs the images of two tables.
  package init(_ earlier: ImageTable, _ later: ImageTable) {
    var earlierOf = [Int?](repeating: nil, count: later.count)
    var isFound = [Bool](repeating: false, count: earlier.count)
    func take(_ key: ImageKey.Kind, where accepts: (Pair) -> Bool = { _ in true }) -> Int {
      var taken = 0
      for pair in Self.pairs(by: key, earlier, later)
      where earlierOf[pair.later] == nil && !isFound[pair.earlier] && accepts(pair) {
        earlierOf[pair.later] = pair.earlier
        isFound[pair.earlier] = true
        taken += 1
      }
      return taken
    }
    let byID = take(.idNameSplit) + take(.idName) + take(.id)
    _ = take(.name) { pair in
      byID == 0 || earlier.ids.utf8(pair.earlier).isEmpty || later.ids.utf8(pair.later).isEmpty
    }
    pairs = earlierOf.indices.compactMap { row in
      earlierOf[row].map { Pair(earlier: $0, later: row) }
    }
    gone = isFound.indices.filter { !isFound[$0] }
    new = earlierOf.indices.filter { earlierOf[$0] == nil }
  }

  /// Pairs of images that alone on their side have the same key.
  private static func pairs(
    by kind: ImageKey.Kind, _ earlier: ImageTable, _ later: ImageTable
  ) -> [Pair] {
    let earlierRows = ImageKey.uniqueRows(of: ImageKey.Texts(earlier, kind))
    let laterRows = ImageKey.uniqueRows(of: ImageKey.Texts(later, kind))
    return laterRows.compactMap { key, row in
      earlierRows[key].map { Pair(earlier: $0, later: row) }
    }
  }
}
