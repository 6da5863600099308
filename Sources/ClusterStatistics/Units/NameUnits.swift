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
  /// Digest of the unit of each image; `nil` where the name shows none.
  let keys: [UInt64?]
  /// The same without what only evidence shows: copies, tiles, and frames that say so.
  let certainKeys: [UInt64?]

  /// Longest series that evidence makes a single unit.
  static let longestSeries = 50

  /// Names that one thread reads at a time.
  private static let chunk = 8192

  init(_ clues: UnitClues) {
    let names = Array(
      Threads().map(clues.names.count, by: Self.chunk) { images in
        clues.names[images].map(ImageName.init)
      }.joined())
    let series = NameSeries.list(names)
    let recordings = series.filter(\.saysFrames)
    var keys = zip(clues.names, names).map { $0.isEmpty ? nil : Optional($1.sourceKey) }
    if recordings.count > 1 {
      for recording in recordings { recording.name(&keys) }
    }
    certainKeys = keys
    let counting = recordings.count > 1 ? series.filter { !$0.saysFrames } : series
    let evidence = SeriesEvidence(counting, clues)
    for one in counting where evidence.isGiven {
      for run in one.images.count <= Self.longestSeries ? [one] : evidence.runs(of: one) {
        run.name(&keys)
      }
    }
    self.keys = keys
  }
}

/// Images whose names differ in their last number only.
struct NameSeries {
  /// Images in the order of their numbers.
  var images: [Int]
  let saysFrames: Bool

  /// All series of two or more different numbers, by their first image.
  static func list(_ names: [ImageName]) -> [NameSeries] {
    var places: [UInt64: Int] = [:]
    var series: [NameSeries] = []
    for (image, name) in names.enumerated() {
      guard let key = name.seriesKey else { continue }
      if let place = places[key] {
        series[place].images.append(image)
      } else {
        places[key] = series.count
        series.append(NameSeries(images: [image], saysFrames: name.saysFrames))
      }
    }
    return series.filter { $0.images.count > 1 }.map { one in
      var sorted = one
      sorted.images.sort { (names[$0].number ?? 0, $0) < (names[$1].number ?? 0, $1) }
      return sorted
    }
  }

  /// Gives all images the key of the first.
  func name(_ keys: inout [UInt64?]) {
    for image in images { keys[image] = keys[images[0]] }
  }
}
