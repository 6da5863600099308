package import ModelEvaluation
package import PlainText

/// What is to be seen in a picture, for those who do not see it.
package enum PictureWords {
  /// Most classes that are named of a kind of error.
  private static let mostClasses = 3

  /// `2 of 5 objects missed (apple 1, leaf 1), 1 false alarm (leaf 1)`; `5 objects labelled (apple 5)`
  /// where nothing was detected; `nil` where not all boxes are known.
  package static func seen(
    _ image: PictureBoxes.Image, classes: [String], hasDetections: Bool
  ) -> ShownText? {
    guard image.omitted == 0 else { return nil }
    let missed = image.boxes.filter { $0.kind == .missed }
    let alarms = image.boxes.filter { $0.kind == .falseAlarm }
    let found = image.boxes.filter { $0.kind == .object }
    let objects = NumberText.count(missed.count + found.count, "object")
    guard hasDetections else { return "\(objects) labelled\(names(found, classes))" }
    let misses: ShownText =
      if missed.isEmpty {
        switch found.count {
        case 0: "no object labelled"
        case 1: "the only object found"
        default: "all \(objects) found"
        }
      } else {
        "\(NumberText.count(missed.count)) of \(objects) missed\(names(missed, classes))"
      }
    if alarms.isEmpty { return misses }
    return "\(misses), \(NumberText.count(alarms.count, "false alarm"))\(names(alarms, classes))"
  }

  /// `: 2 of 5 objects missed (apple 2); 1 label to check (leaf not labelled); the part around an error`,
  /// as far as it is so; empty where nothing is known.
  ///
  /// - Parameters:
  ///   - seen: What ``seen(_:classes:hasDetections:)`` says.
  ///   - labels: Labels of the image that seem to be wrong or absent.
  ///   - isPart: Whether a part of the picture is shown.
  package static func details(
    _ seen: ShownText?, _ labels: [LabelErrors.Candidate], isPart: Bool
  ) -> ShownText {
    let parts = [seen, toCheck(labels)].compactMap(\.self)
    if parts.isEmpty { return "" }
    return ": " + parts.joined(separator: "; ") + (isPart ? "; the part around an error" : "")
  }

  /// `2 labels to check (leaf not labelled and apple badly placed)`; `nil` where there is none.
  private static func toCheck(_ labels: [LabelErrors.Candidate]) -> ShownText? {
    guard !labels.isEmpty else { return nil }
    let names = labels.prefix(mostClasses).map { candidate -> ShownText in
      "\(foreign: candidate.className, to: 20) \(candidate.kind.words)"
    }
    return
      "\(NumberText.count(labels.count, "label")) to check (\(Phrase.list(names, of: labels.count)))"
  }

  /// ` (apple 2, leaf 1)`, the most frequent first.
  private static func names(_ boxes: [PictureBoxes.Box], _ classes: [String]) -> ShownText {
    var counts: [Int: Int] = [:]
    for box in boxes { counts[box.category, default: 0] += 1 }
    let ranked = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
      .filter { classes.indices.contains($0.key) }
    guard !ranked.isEmpty else { return "" }
    let names = ranked.prefix(mostClasses).map { category, count -> ShownText in
      "\(foreign: classes[category], to: 20) \(NumberText.count(count))"
    }
    return " (\(Phrase.list(names, of: ranked.count)))"
  }
}
