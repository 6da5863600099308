import ClusterStatistics
import MapScan
import ModelEvaluation

/// The records of an evaluation as units: what every judgement counts.
struct UnitScores {
  /// Unit of every row.
  let units: Units
  /// Unit of every row by facts alone: what is told of leaks must not be a guess.
  let certainUnits: Units
  /// The records.
  let table: ImageTable

  /// Finds the units of all images, or takes the user's.
  init(_ table: ImageTable, grouping: ImageGrouping?) {
    self.table = table
    if let grouping {
      let names = (0..<table.count).map { table.names[$0] }
      units = Units(names: names, group: grouping.group())
      certainUnits = units
    } else {
      (units, certainUnits) = Units.found(by: UnitClues(table))
    }
  }

  /// Rows with an F1 in the splits that a test accepts.
  func measuredRows(_ accepts: (String?) -> Bool) -> [Int] {
    let isAccepted = accepted(accepts)
    return (0..<table.count).filter { row in
      table.f1s[row].isFinite && isAccepted[Int(table.splits[row])]
    }
  }

  /// Whether a test accepts the split of a number, and no split by its number.
  private func accepted(_ accepts: (String?) -> Bool) -> [Bool] {
    var isAccepted = [Bool](repeating: accepts(nil), count: Int(ImageTable.noSplit) + 1)
    for (split, name) in table.splitNames.enumerated() { isAccepted[split] = accepts(name) }
    return isAccepted
  }

  /// The F1 of some measured rows, one value a unit; `nil` where there is none.
  func sample(of rows: [Int]) -> Sample? {
    let pieces = UnitPieces(
      clusters: [Int32](repeating: 0, count: rows.count), units: units.of(rows))
    return Sample.byUnit(rows.map { table.f1s[$0] }, pieces: pieces, groupCount: 1)[0]
  }

  /// The F1 of the images of some splits, one value a unit; `nil` where no image has one.
  func sample(on accepts: (String?) -> Bool) -> Sample? { sample(of: measuredRows(accepts)) }

  /// Units with an F1 of each cluster on a set of splits, in the order of the ids.
  func unitCounts(on set: SplitSet, clusterIDs: [Int]) -> [Int] {
    let rows = measuredRows(set.contains)
    let pieces = UnitPieces(clusters: places(of: rows, among: clusterIDs), units: units.of(rows))
    return pieces.unitCounts(clusterCount: clusterIDs.count)
  }

  /// Units of some rows in the splits that a test accepts.
  func unitCount(of rows: [Int], in accepts: (String?) -> Bool) -> Int {
    let isAccepted = accepted(accepts)
    var seen = Set<Int32>()
    for row in rows where isAccepted[Int(table.splits[row])] {
      seen.insert(units.assignment[row])
    }
    return seen.count
  }

  /// Place of each row's cluster among ids; -1 for others.
  private func places(of rows: [Int], among clusterIDs: [Int]) -> [Int32] {
    let places = Dictionary(
      uniqueKeysWithValues: clusterIDs.enumerated().map { (Int32($1), Int32($0)) })
    return rows.map { places[table.clusterIDs[$0]] ?? -1 }
  }
}

extension UnitScores {
  /// What the images tell of clusters, in the order of their ids, on each of ``looks(_:)``.
  func evidence(
    on set: SplitSet, looks: [SplitSet], clusterIDs: [Int], minImages: Int
  ) -> Judgement.Evidence? {
    let judged = measuredRows(set.contains)
    let pieces = UnitPieces(
      clusters: places(of: judged, among: clusterIDs), units: units.of(judged))
    let f1s = judged.map { table.f1s[$0] }
    let rows = looks.map { measuredRows($0.contains) }
    // A set without images of its own is the stricter one.
    guard let level = rows.lastIndex(where: { $0.count <= judged.count }) else { return nil }
    let ladder = WeakClusterLadder(
      rows.map { self.level($0, clusterIDs: clusterIDs, smallest: max(minImages, 2)) })
    return Judgement.Evidence(
      unitSamples: Sample.byUnit(f1s, pieces: pieces, groupCount: clusterIDs.count),
      errorMeans: ErrorMeans(
        ladder.levels[level].test.excess, table.errors(judged), f1: f1s,
        clusterCount: clusterIDs.count),
      ladder: ladder, level: level)
  }

  private func level(
    _ rows: [Int], clusterIDs: [Int], smallest: Int
  ) -> WeakClusterLadder.Level {
    let clusters = places(of: rows, among: clusterIDs)
    let f1s = rows.map { table.f1s[$0] }
    return WeakClusterLadder.Level(
      test: WeakClusterTest(
        table.errors(rows), clusters: clusters, clusterCount: clusterIDs.count,
        units: units.of(rows),
        smallest: smallest),
      samples: Sample.byGroup(f1s, groups: clusters.map(Int.init), groupCount: clusterIDs.count),
      overall: Sample(f1s))
  }

  /// Whether the images of no cluster have more errors than those of clusters, beyond chance and by
  /// ``Judgement/leastGap`` or more.
  ///
  /// Asked with its share of the false-discovery rate (``FindingShare``).
  func isNoiseWeak(on set: SplitSet, minImages: Int, rate: Double) -> Bool {
    let rows = measuredRows(set.contains)
    let isNoise = rows.map { table.clusterIDs[$0] == Int32(Cluster.noiseID) }
    let test = WeakClusterTest(
      table.errors(rows), clusters: isNoise.map { $0 ? 0 : -1 }, clusterCount: 1,
      units: units.of(rows),
      smallest: max(minImages, 2))
    let means = [true, false].map { side in
      Sample(zip(rows, isNoise).filter { $1 == side }.map { table.f1s[$0.0] })?.mean ?? .nan
    }
    guard let result = test.results.first ?? nil else { return false }
    return result.pValueWeak <= FindingShare.noise * rate
      && means[0] <= means[1] - Judgement.leastGap
  }

  /// Weak places on the map among the images of a set, strongest first, with rows of the table: those whose
  /// p value is at most `significance`.
  func weakPlaces(
    on set: SplitSet, minImages: Int, significance: Double
  ) -> [WeakNeighbourhood] {
    let rows = measuredRows(set.contains)
    let scan = NeighbourhoodScan(
      xs: rows.map { table.xs[$0] }, ys: rows.map { table.ys[$0] },
      f1: rows.map { table.f1s[$0] }, errors: table.errors(rows), units: units.of(rows),
      smallest: max(minImages, 2), level: significance)
    return (scan?.neighbourhoods ?? []).filter { $0.pValue <= significance }
      .map { $0.renamed { rows[$0] } }
  }
}

extension UnitClues {
  /// What a table says of its images.
  init(_ table: ImageTable) {
    self.init(
      names: table.names, sources: table.ids,
      vectors: table.extras.isEmpty ? [] : (0..<table.count).map { table.extras[$0].unit },
      clusters: table.clusterIDs.map { $0 < 0 ? -1 : $0 }, xs: table.xs, ys: table.ys,
      scores: table.f1s)
  }
}
