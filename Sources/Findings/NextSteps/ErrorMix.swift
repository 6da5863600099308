import Assessment
import ClusterStatistics
import PlainText

/// Whether a group fails by misses or by false alarms, and what helps against it.
struct ErrorMix {
  /// The greater part.
  enum Kind { case misses, falseAlarms, both }

  /// The greater part: two thirds of the errors, or none.
  let kind: Kind
  private let errors: Int
  private let misses: Double

  /// The mix of counted objects; `nil` where no error is counted.
  init?(_ objects: ObjectCounts) {
    guard objects.errors > 0 else { return nil }
    errors = objects.errors
    misses = Double(objects.detections.falseNegatives) / Double(objects.errors)
    kind = misses >= 2.0 / 3 ? .misses : misses <= 1.0 / 3 ? .falseAlarms : .both
  }

  /// The mix in a sentence, such as "76% of its 33 errors are false alarms".
  var sentence: ShownText {
    let counted = NumberText.count(errors, "error")
    switch kind {
    case .misses: return "\(NumberText.percentage(misses)) of its \(counted) are misses."
    case .falseAlarms:
      return "\(NumberText.percentage(1 - misses)) of its \(counted) are false alarms."
    case .both:
      return
        "Misses and false alarms are mixed (\(NumberText.percentage(misses)) of its \(counted) "
        + "are misses)."
    }
  }

  /// What to do.
  var advice: ShownText {
    switch kind {
    case .misses:
      "Collect and label more images like these, and check that every object in them is labelled."
    case .falseAlarms:
      "Look for unlabelled objects and look-alikes, and add images like these without objects."
    case .both: "Look at its worst images, and at what they share."
    }
  }
}
