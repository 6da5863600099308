import TestSupport

/// One image of a made evaluation.
struct MadeImage: Sendable {
  var number: Int
  var name: String
  var split: String
  var cluster: Int
  /// Place on the map in tenths.
  var place: (x: Int, y: Int)
  var found: Int
  var alarms: Int
  var missed: Int

  /// F1 to three decimals, as the service rounds it; nothing there and nothing said is 1.
  var f1: Double {
    let objects = 2 * found + alarms + missed
    return objects == 0 ? 1 : (2000 * Double(found) / Double(objects)).rounded() / 1000
  }

  /// All images of an evaluation, group by group.
  static func all(_ evaluation: MadeEvaluation) -> [MadeImage] {
    var random = SeededGenerator(seed: 7)
    var images: [MadeImage] = []
    for group in evaluation.groups {
      let counts = [
        ("train", group.images.train), ("valid", group.images.valid), ("test", group.images.test),
      ]
      for (split, count) in counts {
        for _ in 0..<count {
          let number = evaluation.firstNumber + images.count
          let names = evaluation.names
          let name = names.isEmpty ? "image-\(number).jpg" : names[number % names.count]
          images.append(
            MadeImage(number: number, name: name, split: split, group: group, using: &random))
        }
      }
    }
    return images
  }

  private init(
    number: Int, name: String, split: String, group: MadeEvaluation.Group,
    using random: inout SeededGenerator
  ) {
    self.number = number
    self.name = name
    self.split = split
    cluster = group.id
    let centre = (x: 40 * (group.id % 4), y: 40 * (group.id / 4))
    let spread = group.id < 0 ? 160 : 19
    place = (centre.x + random.next(below: spread), centre.y + random.next(below: spread))
    let objects = 2 + random.next(below: 8)
    found = (0..<objects).count { _ in random.next(below: 100) < group.percent }
    missed = objects - found
    alarms = random.next(below: 2)
  }

  /// The record as the service sends it.
  func json(without: Set<MadeEvaluation.Absence>) -> String {
    let place =
      "{\"id\": \(cluster),\n\"embedding2D\": [\(Double(place.x) / 10), \(Double(place.y) / 10)]}"
    return """
      {"imageId": "id\(number)", "imageName": \(jsonText(name)), "split": "\(split)",
      "augmentations": 0, "cluster": \(without.contains(.sorting) ? "null" : place),
      "stats": {"truePositives": \(found), "falsePositives": \(alarms), "falseNegatives": \(missed),
      "precision": \(share(found, of: found + alarms)), "recall": \(share(found, of: found + missed)),
      "f1": \(without.contains(.f1) ? "null" : "\(f1)")}}
      """
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 1 : (1000 * Double(part) / Double(whole)).rounded() / 1000
  }
}

extension SeededGenerator {
  /// A whole number from 0; the standard library's own may differ from version to version.
  fileprivate mutating func next(below bound: Int) -> Int { Int(next() >> 32) % bound }
}
