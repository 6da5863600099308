/// One image with what was measured of it; what is not given is unknown.
public struct ImageRow: Sendable {
  /// Name of the image.
  public var name: String
  /// Id of the source image; empty where there is none.
  public var id = ""
  /// Split, usually `train`, `valid` or `test`.
  public var split: String?
  /// Cluster; ``Cluster/noiseID`` for an image in none, `nil` where images were not clustered.
  public var clusterID: Int32?
  /// Place on the map of embeddings.
  public var position: (x: Double, y: Double)?
  /// Correctly found objects, false alarms and misses.
  public var counts: (truePositives: Int, falsePositives: Int, falseNegatives: Int)?
  /// Precision, 0...1; where `nil`, that of the counts.
  public var precision: Double?
  /// Recall, 0...1; where `nil`, that of the counts.
  public var recall: Double?
  /// F1, 0...1; where `nil`, that of the counts.
  public var f1: Double?

  /// Makes the row of an image of which nothing but the name is known.
  public init(name: String) { self.name = name }
}

extension ImageTable {
  /// Adds an image at the end; a split beyond the 255th counts as none.
  public mutating func append(_ row: ImageRow) {
    let split = row.split.map { place(ofSplit: $0) } ?? Self.noSplit
    ids.append(row.id)
    names.append(row.name)
    splits.append(split)
    clusterIDs.append(row.clusterID ?? Self.noCluster)
    xs.append(row.position?.x ?? .nan)
    ys.append(row.position?.y ?? .nan)
    let (found, alarms, misses) = row.counts ?? (Self.noCount, Self.noCount, Self.noCount)
    truePositives.append(found)
    falsePositives.append(alarms)
    falseNegatives.append(misses)
    precisions.append(row.precision ?? row.share(found, of: found + alarms))
    recalls.append(row.recall ?? row.share(found, of: found + misses))
    f1s.append(row.f1 ?? row.share(2 * found, of: 2 * found + alarms + misses))
    augmentations.append(Self.noCount)
    confusion.endImage()
  }

  /// Position of a split's name; a new name takes its place in the usual order.
  private mutating func place(ofSplit name: String) -> UInt8 {
    if let place = splitNames.firstIndex(where: { Split($0) == Split(name) }) {
      return UInt8(place)
    }
    guard addSplits([name]) != [Self.noSplit] else { return Self.noSplit }
    sortSplits()
    return place(ofSplit: name)
  }
}

extension ImageRow {
  /// A share of counts; not a number without counts, and where there is nothing to share.
  fileprivate func share(_ part: Int, of whole: Int) -> Double {
    counts != nil && whole > 0 ? Double(part) / Double(whole) : .nan
  }
}
