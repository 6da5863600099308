import ClusterStatistics
import ModelEvaluation

/// The matched images of two evaluations with what each says of them.
struct PairedScores {
  let pairs: [ImagePairs.Pair]
  let earlier: ImageTable
  let later: ImageTable
  /// Which rows of the later table belong together.
  let units: Units

  init(_ images: ImagePairs, _ earlier: ImageTable, _ later: ImageTable, units: Units?) {
    pairs = images.pairs
    self.earlier = earlier
    self.later = later
    self.units = units ?? Units(independent: later.count)
  }

  /// Whether an image trained on in one evaluation was held out in the other.
  ///
  /// Its scores cannot be compared: those on training images flatter the model.
  func changedSides(_ pair: ImagePairs.Pair) -> Bool {
    (earlier.splitName(pair.earlier) == Split.train.name)
      != (later.splitName(pair.later) == Split.train.name)
  }

  /// Whether a pair may be compared on a set of splits.
  func isComparable(_ pair: ImagePairs.Pair, on set: SplitSet) -> Bool {
    set.contains(earlier.splitName(pair.earlier)) && set.contains(later.splitName(pair.later))
      && !changedSides(pair)
  }

  /// Later F1 less earlier F1; NaN where either is not measured.
  func difference(_ pair: ImagePairs.Pair) -> Double {
    later.f1s[pair.later] - earlier.f1s[pair.earlier]
  }

  /// Cluster of a pair in each evaluation; noise and none alike are -1.
  func clusters(_ pair: ImagePairs.Pair) -> (earlier: Int, later: Int) {
    (Self.cluster(earlier, pair.earlier), Self.cluster(later, pair.later))
  }

  private static func cluster(_ table: ImageTable, _ row: Int) -> Int {
    let id = table.clusterIDs[row]
    return id == ImageTable.noCluster ? Cluster.noiseID : Int(id)
  }
}
