/// How much average precision would gain if one kind of error were repaired, over some images (TIDE,
/// section 2.3).
///
/// Average precision here is tidecv's, 0...1: over all classes that have an object *or* a detection,
/// where COCO leaves out classes without an object. Gains do not add up: repairing one kind shows
/// others.
package struct ErrorGains: Sendable, Equatable {
  /// Mean average precision as it is; `nil` without an object and a detection.
  package let precision: Double?
  /// Gain of repairing each kind, in order of ``ErrorKind/allCases``; not negative.
  package let gains: [Double]
  /// Gain if wrong detections scored below all right ones.
  package let falsePositiveGain: Double
  /// Gain if no object were missed and precision stayed.
  package let falseNegativeGain: Double
  /// How many errors of each kind there are.
  package let counts: [Int]
  /// Average precision by class; `nil` for a class without an object and a detection.
  package let classPrecisions: [Double?]
  /// Gain by kind, then class; may be negative, `nil` as above.
  package let classGains: [[Double?]]

  /// Repairs each kind in turn.
  ///
  /// - Parameter images: Whether each image counts; all when `nil`.
  package init(_ errors: DetectionErrors, images: [Bool]? = nil) {
    let repair = ErrorRepair(errors, images: images)
    let base = repair.unrepaired()
    let mean = Self.mean(base)
    precision = mean
    classPrecisions = base
    let repaired = ErrorKind.allCases.map(repair.repaired)
    gains = repaired.map { max((Self.mean($0) ?? 0) - (mean ?? 0), 0) }
    classGains = repaired.map { classes in
      zip(classes, base).map { after, before in before.map { (after ?? 0) - $0 } }
    }
    falsePositiveGain = (Self.mean(repair.withoutFalsePositives()) ?? 0) - (mean ?? 0)
    falseNegativeGain = (Self.mean(repair.withoutFalseNegatives()) ?? 0) - (mean ?? 0)
    counts = ErrorKind.allCases.map(repair.count)
  }

  /// The gain of repairing one kind.
  package subscript(kind: ErrorKind) -> Double { gains[kind.rawValue] }

  /// The mean over the classes that are there.
  static func mean(_ classes: [Double?]) -> Double? {
    let known = classes.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }
}
