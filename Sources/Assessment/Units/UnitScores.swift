import ClusterStatistics
import MapScan
import ModelEvaluation

/// The records of an evaluation as units: what every judgement counts.
struct UnitScores {
  /// Unit of every row.
  let units: Units
  /// Unit of every row by facts alone: what is told of leaks must not be a guess.
  let certainUnits: Units
  /// Whether every image has an id, another one each.
  let areIDsDistinct: Bool
  /// The records.
  let table: ImageTable
  /// How many of them have an F1.
  let measured: MeasuredCounts

  /// Finds the units of all images, or takes the user's.
  init(_ table: ImageTable, grouping: ImageGrouping?) {
    self = Self.found(table, grouping: grouping) {}.scores
  }

  private init(_ table: ImageTable, _ units: Units.Found) {
    self.table = table
    measured = MeasuredCounts(table)
    (self.units, certainUnits, areIDsDistinct) = units
  }

  /// The same with other work on the table beside a part of it.
  static func found<Other: Sendable>(
    _ table: ImageTable, grouping: ImageGrouping?, besides other: @Sendable () -> Other
  ) -> (scores: UnitScores, other: Other) {
    guard let grouping else {
      let (units, other) = Units.found(by: UnitClues(table), besides: other)
      return (UnitScores(table, units), other)
    }
    let names = (0..<table.count).map { table.names[$0] }
    let units = Units(names: names, group: grouping.group())
    return (
      UnitScores(table, (units, units, TextDigests(table.ids).areDistinct)), other()
    )
  }

  /// Rows with an F1 in the splits that a test accepts.
  func measuredRows(_ accepts: (String?) -> Bool) -> [Int] {
    let accepted = RowsOfSplits(table, accepts)
    var rows: [Int] = []
    rows.reserveCapacity(measured.count(in: accepted))
    for row in 0..<table.count where table.f1s[row].isFinite && accepted.contains(row) {
      rows.append(row)
    }
    return rows
  }

  /// Number of rows with an F1 on a set of splits.
  func measuredCount(on set: SplitSet) -> Int {
    measured.count(in: RowsOfSplits(table, set.contains))
  }

  /// The F1 of some measured rows, one value a unit; `nil` where there is none.
  func sample(of rows: [Int]) -> Sample? {
    let f1s = rows.map { table.f1s[$0] }
    if units.isIndependent { return Sample.byImage(f1s) }
    let pieces = UnitPieces(
      clusters: [Int32](repeating: 0, count: rows.count), units: units.of(rows))
    return Sample.byUnit(f1s, pieces: pieces, groupCount: 1)[0]
  }

  /// The F1 of the images of some splits, one value a unit; `nil` where no image has one.
  func sample(on accepts: (String?) -> Bool) -> Sample? { sample(of: measuredRows(accepts)) }

  /// Number of units with an F1 on a set of splits.
  func unitCount(on set: SplitSet) -> Int {
    if units.isIndependent { return measuredCount(on: set) }
    let accepted = RowsOfSplits(table, set.contains)
    var isCounted = [Bool](repeating: false, count: units.count)
    for row in 0..<table.count where table.f1s[row].isFinite && accepted.contains(row) {
      isCounted[Int(units.assignment[row])] = true
    }
    return isCounted.count(where: \.self)
  }

  /// Units with an F1 of each cluster on a set of splits, in the order of the ids.
  func unitCounts(on set: SplitSet, clusterIDs: [Int]) -> [Int] {
    let rows = measuredRows(set.contains)
    let pieces = UnitPieces(clusters: places(of: rows, among: clusterIDs), units: units.of(rows))
    return pieces.unitCounts(clusterCount: clusterIDs.count)
  }

  /// Units of each group of rows in the splits that a test accepts.
  func unitCounts(of groups: [[Int]], in accepts: (String?) -> Bool) -> [Int] {
    let accepted = RowsOfSplits(table, accepts)
    var latest = [Int](repeating: -1, count: units.count)
    return groups.enumerated().map { group, rows in
      var count = 0
      for row in rows where accepted.contains(row) {
        let unit = Int(units.assignment[row])
        if latest[unit] != group { count += 1 }
        latest[unit] = group
      }
      return count
    }
  }

  /// Errors of some measured rows.
  private func errors(_ rows: [Int]) -> ErrorScores {
    table.errors(rows, areOfCounts: measured.areOfCounts)
  }

  /// Place of each row's cluster among ids; -1 for others.
  private func places(of rows: [Int], among clusterIDs: [Int]) -> [Int32] {
    ClusterPositions(clusterIDs.map { Int32($0) }).list(table.clusterIDs, rows)
  }
}

extension UnitScores {
  /// What the images tell of clusters, in the order of their ids.
  ///
  /// - Parameter levels: What is found on each of ``looks(_:)``.
  func evidence(
    _ levels: [WeakClusterLadder.Level], on set: SplitSet, looks: [SplitSet], clusterIDs: [Int]
  ) -> Judgement.Evidence? {
    let judged = measuredRows(set.contains)
    // A set without images of its own is the stricter one.
    guard let level = looks.lastIndex(where: { measuredCount(on: $0) <= judged.count }) else {
      return nil
    }
    let pieces = UnitPieces(
      clusters: places(of: judged, among: clusterIDs), units: units.of(judged))
    let f1s = judged.map { table.f1s[$0] }
    return Judgement.Evidence(
      unitSamples: Sample.byUnit(f1s, pieces: pieces, groupCount: clusterIDs.count),
      errorMeans: ErrorMeans(
        levels[level].test.excess, errors(judged), f1: f1s, clusterCount: clusterIDs.count),
      ladder: WeakClusterLadder(levels), level: level)
  }

  /// What the images of a set tell of clusters, in the order of their ids.
  func level(on set: SplitSet, clusterIDs: [Int], minImages: Int) -> WeakClusterLadder.Level {
    let rows = measuredRows(set.contains)
    let clusters = places(of: rows, among: clusterIDs)
    let f1s = rows.map { table.f1s[$0] }
    return WeakClusterLadder.Level(
      test: WeakClusterTest(
        errors(rows), clusters: clusters, clusterCount: clusterIDs.count, units: units.of(rows),
        smallest: max(minImages, 2)),
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
    let means = [true, false].map { side in
      Sample(zip(rows, isNoise).filter { $1 == side }.map { table.f1s[$0.0] })?.mean ?? .nan
    }
    // The test deals many permutations: it is asked last.
    guard means[0] <= means[1] - Judgement.leastGap else { return false }
    let level = FindingShare.noise * rate
    let test = WeakClusterTest(
      errors(rows), clusters: isNoise.map { $0 ? 0 : -1 }, clusterCount: 1,
      units: units.of(rows), smallest: max(minImages, 2), level: level)
    guard let result = test.results.first ?? nil else { return false }
    return result.pValueWeak <= level
  }

  /// Weak places on the map among the images of a set, strongest first, with rows of the table: those whose
  /// p value is at most `significance`.
  func weakPlaces(
    on set: SplitSet, minImages: Int, significance: Double
  ) -> [WeakNeighbourhood] {
    let rows = measuredRows(set.contains)
    let scan = NeighbourhoodScan(
      xs: rows.map { table.xs[$0] }, ys: rows.map { table.ys[$0] },
      f1: rows.map { table.f1s[$0] }, errors: errors(rows), units: units.of(rows),
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
