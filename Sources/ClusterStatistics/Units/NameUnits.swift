import ModelEvaluation
import Parallel

/// Which images belong together by their names.
///
/// - *Copies and tiles*: names that are equal without what software adds (``NameEnding``) are one
///   picture. That is a fact and needs no evidence.
/// - *Frames that say so*: names that differ in their last number only, and have a word for a
///   recording (frame, video, clip ...) before it, are one recording, wherever there are two or more
///   recordings.
/// - *Series that only count* (`IMG_0001`, `cam2_0001`, a time stamp): many pictures of one camera are
///   not a recording. They are taken for one only with evidence (``SeriesEvidence``): pictures of one
///   series lie closer together on the map, or score more alike, than others of their cluster.
///   Then a series of up to 50 pictures is a unit, and a longer one is cut into runs of
///   neighbouring numbers that lie close together.
struct NameUnits {
  /// Digest of the unit of each image without what only evidence shows: copies, tiles, and frames that say
  /// so; 0 where the name shows none.
  let certainKeys: [UInt64]
  /// The same with what evidence shows; `nil` where there is none.
  let likelyKeys: [UInt64]?

  /// Longest series that evidence makes a single unit.
  static let longestSeries = 50

  /// - Parameter names: Those of the clues (``names(_:)``).
  init(_ names: [ImageName], _ clues: UnitClues, _ clusters: ImagesByCluster) {
    let series = NameSeries.list(names)
    let recordings = series.filter(\.saysFrames)
    var keys = names.map(\.sourceKey)
    if recordings.count > 1 {
      for recording in recordings { recording.name(&keys) }
    }
    certainKeys = keys
    let counting = recordings.count > 1 ? series.filter { !$0.saysFrames } : series
    let evidence = SeriesEvidence(counting, clues, clusters)
    guard evidence.isGiven else {
      likelyKeys = nil
      return
    }
    for one in counting {
      for run in one.images.count <= Self.longestSeries ? [one] : evidence.runs(of: one) {
        run.name(&keys)
      }
    }
    likelyKeys = keys
  }

  /// Reads all names, on all processors.
  static func names(_ column: TextColumn) -> [ImageName] {
    [ImageName](unsafeUninitializedCapacity: column.count) { names, count in
      // Safe: each thread writes the names of its own images only.
      nonisolated(unsafe) let names = names
      Threads().forEach(column.count, by: chunk) { _, images in
        let (texts, ranges) = column.utf8(images)
        NameEnding.lowered(texts).withUnsafeBufferPointer { lowered in
          for (image, range) in zip(images, ranges) {
            names.initializeElement(at: image, to: ImageName(lowered: lowered[range]))
          }
        }
      }
      count = column.count
    }
  }

  /// Names that one thread reads at a time.
  private static let chunk = 8192
}
