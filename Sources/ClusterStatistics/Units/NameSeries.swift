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
    // Number and image as one word: most names may be alone in their series, which then takes no room.
    var members = [UInt128](repeating: 0, count: next.last ?? 0)
    for image in names.indices {
      let number = Int(series[image])
      guard number >= 0, sizes[number] > 1 else { continue }
      members[next[number]] = UInt128(names[image].number) << 64 | UInt128(image)
      next[number] += 1
    }
    return zip(next, sizes).filter { $1 > 1 }.map { end, size in
      let images = members[end - Int(size)..<end].sorted().map { Int(truncatingIfNeeded: $0) }
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
    let keys = names.map(\.seriesKey)
    let first = FirstPlaces(of: keys).places
    var series = [Int32](repeating: -1, count: names.count)
    var sizes: [Int32] = []
    for (image, key) in keys.enumerated() where key != 0 {
      let place = Int(first[image])
      if place == image {
        series[image] = Int32(sizes.count)
        sizes.append(1)
      } else {
        series[image] = series[place]
        sizes[Int(series[place])] += 1
      }
    }
    return (series, sizes)
  }

  /// Gives all images the key of the first.
  func name(_ keys: inout [UInt64]) {
    for image in images { keys[image] = keys[images[0]] }
  }
}
