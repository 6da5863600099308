import Numerics

/// Images whose names differ in their last number only.
struct NameSeries {
  /// Images in the order of their numbers.
  var images: [Int]
  let saysFrames: Bool

  /// All series of two or more different images, by their first image.
  static func list(_ names: [ImageName]) -> [NameSeries] {
    let (series, sizes) = numbered(names)
    var next = starts(sizes)
    // Most names may be alone in their series, which then takes no room.
    var members = [Int32](repeating: 0, count: next.last ?? 0)
    for (image, number) in series.enumerated() where number >= 0 && sizes[Int(number)] > 1 {
      members[next[Int(number)]] = Int32(image)
      next[Int(number)] += 1
    }
    return zip(next, sizes).filter { $1 > 1 }.map { end, size in
      var images = members[end - Int(size)..<end].map(Int.init)
      // They mostly stand in the order of their numbers; else number and image are sorted as one word.
      if zip(images, images.dropFirst()).contains(where: { names[$0].number > names[$1].number }) {
        images = images.map { UInt128(names[$0].number) << 64 | UInt128($0) }.sorted()
          .map { Int(truncatingIfNeeded: $0) }
      }
      return NameSeries(images: images, saysFrames: names[images[0]].saysFrames)
    }
  }

  /// Where the members of each series of two or more begin, and the end of all.
  private static func starts(_ sizes: [Int32]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(sizes.count + 1)
    for size in sizes { starts.append((starts.last ?? 0) + (size > 1 ? Int(size) : 0)) }
    return starts
  }

  /// The number of the series of each image, -1 for none, and how many images each has.
  private static func numbered(_ names: [ImageName]) -> (series: [Int32], sizes: [Int32]) {
    // Images mostly stand series by series, so that few keys are looked up.
    let starts = names.indices.filter { image in
      image == 0 || names[image].seriesKey != names[image - 1].seriesKey
    }
    let first = FirstPlaces(of: starts.map { names[$0].seriesKey }).places
    var series = [Int32](repeating: -1, count: names.count)
    var sizes: [Int32] = []
    for (run, start) in starts.enumerated() where names[start].seriesKey != 0 {
      let images = start..<(run + 1 < starts.count ? starts[run + 1] : names.count)
      if Int(first[run]) == run { sizes.append(0) }
      let number = Int(first[run]) == run ? Int32(sizes.count - 1) : series[starts[Int(first[run])]]
      for image in images { series[image] = number }
      sizes[Int(number)] += Int32(images.count)
    }
    return (series, sizes)
  }

  /// Gives all images the key of the first.
  func name(_ keys: inout [UInt64]) {
    for image in images { keys[image] = keys[images[0]] }
  }
}
