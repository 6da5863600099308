import Numerics

/// Images whose names differ in their last number only.
struct NameSeries {
  /// Images in the order of their numbers.
  var images: [Int]
  let saysFrames: Bool

  /// All series of two or more different images, by their first image.
  static func list(_ names: [ImageName]) -> [NameSeries] {
    let (numbers, sizes) = numbered(names)
    // Most names may be alone in their series, which then takes no memory.
    var places: [Int: Int] = [:]
    var series: [(members: [(number: Int, image: Int)], saysFrames: Bool)] = []
    for image in names.indices {
      let number = Int(numbers[image])
      guard number >= 0, sizes[number] > 1, let name = names[image].series else { continue }
      let place = places[number] ?? series.count
      if place == series.count {
        places[number] = place
        series.append(([], name.saysFrames))
        series[place].members.reserveCapacity(Int(sizes[number]))
      }
      series[place].members.append((name.number, image))
    }
    return series.map { members, saysFrames in
      NameSeries(images: members.sorted { $0 < $1 }.map(\.image), saysFrames: saysFrames)
    }
  }

  /// The number of the series of each image, -1 for none, and how many images each has.
  private static func numbered(_ names: [ImageName]) -> (numbers: [Int32], sizes: [Int32]) {
    var first = FirstPlaces(of: names.map { $0.series?.key ?? 0 })
    var numbers = [Int32](repeating: -1, count: names.count)
    var sizes: [Int32] = []
    first.eachFirst { image, place in
      if place == image {
        numbers[image] = Int32(sizes.count)
        sizes.append(1)
      } else {
        numbers[image] = numbers[place]
        sizes[Int(numbers[place])] += 1
      }
    }
    return (numbers, sizes)
  }

  /// Gives all images the key of the first.
  func name(_ keys: inout [UInt64]) {
    for image in images { keys[image] = keys[images[0]] }
  }
}
