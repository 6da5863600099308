import Numerics

/// Units drawn with replacement, as often as there are.
struct UnitDraw {
  /// How often each image counts: once at first.
  private(set) var weights: [Int32]
  /// Images that count, by unit.
  private let members: [[Int]]
  private var random = SplitMix64(seed: 1)

  /// How many units have an image that counts.
  var count: Int { members.count }

  init(_ units: [Int32], images: [Bool]?) {
    weights = [Int32](repeating: 0, count: units.count)
    var places: [Int32: Int] = [:]
    var members: [[Int]] = []
    for image in units.indices where images?[image] ?? true {
      let place = places[units[image]] ?? members.count
      if place == members.count {
        places[units[image]] = place
        members.append([])
      }
      weights[image] = 1
      members[place].append(image)
    }
    self.members = members
  }

  /// Draws anew.
  mutating func next() {
    var times = [Int32](repeating: 0, count: members.count)
    for _ in members { times[random.below(members.count)] += 1 }
    for (place, images) in members.enumerated() {
      for image in images { weights[image] = times[place] }
    }
  }
}
