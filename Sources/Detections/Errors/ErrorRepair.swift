/// Average precision of each class after repairs.
///
/// Equal scores keep the order in which tidecv lists detections: by image at first, after a repair
/// wrong ones before right ones.
struct ErrorRepair {
  private let errors: DetectionErrors
  private let findings: [DetectionErrors.Finding]
  private let outcomes: [DetectionErrors.Outcome]
  private let objects: [Int]

  init(_ errors: DetectionErrors, images: [Bool]?) {
    self.errors = errors
    let truth = errors.groundTruth
    findings = errors.findings.filter { images?[$0.image] ?? true }
    outcomes = errors.outcomes.filter {
      images?[Int(errors.detections.boxes.images[$0.detection])] ?? true
    }
    var objects = [Int](repeating: 0, count: truth.categoryCount)
    for place in 0..<truth.boxes.count
    where !truth.isCrowd[place] && images?[Int(truth.boxes.images[place])] ?? true {
      objects[Int(truth.boxes.categories[place])] += 1
    }
    self.objects = objects
  }

  func count(of kind: ErrorKind) -> Int { findings.count { $0.kind == kind } }

  func unrepaired() -> [Double?] {
    var points = ScoredPoints()
    for outcome in outcomes { add(outcome, to: &points) }
    return points.precisions(objects: objects)
  }

  func repaired(_ kind: ErrorKind) -> [Double?] {
    var points = ScoredPoints()
    var objects = objects
    for finding in findings {
      guard finding.kind == kind else {
        addWrong(finding, to: &points)
        continue
      }
      if kind == .missed, let object = finding.object {
        objects[Int(errors.groundTruth.boxes.categories[object])] -= 1
      } else if finding.isRepairable, let object = finding.object,
        let detection = finding.detection
      {
        points.append(
          category: errors.groundTruth.boxes.categories[object],
          score: errors.detections.scores[detection], isRight: true)
      }
    }
    for outcome in outcomes where outcome.isRight { add(outcome, to: &points) }
    return points.precisions(objects: objects)
  }

  /// Wrong detections score 0, right ones 1.
  func withoutFalsePositives() -> [Double?] {
    var points = ScoredPoints()
    for outcome in outcomes {
      points.append(
        category: errors.detections.boxes.categories[outcome.detection],
        score: outcome.isRight ? 1 : 0, isRight: outcome.isRight)
    }
    return points.precisions(objects: objects)
  }

  /// Only the objects that are found are there.
  func withoutFalseNegatives() -> [Double?] {
    var points = ScoredPoints()
    for finding in findings { addWrong(finding, to: &points) }
    var found = [Int](repeating: 0, count: objects.count)
    for outcome in outcomes where outcome.isRight {
      found[Int(errors.detections.boxes.categories[outcome.detection])] += 1
      add(outcome, to: &points)
    }
    return points.precisions(objects: found)
  }

  private func add(_ outcome: DetectionErrors.Outcome, to points: inout ScoredPoints) {
    points.append(
      category: errors.detections.boxes.categories[outcome.detection],
      score: errors.detections.scores[outcome.detection], isRight: outcome.isRight)
  }

  private func addWrong(_ finding: DetectionErrors.Finding, to points: inout ScoredPoints) {
    guard let detection = finding.detection, finding.isCounted else { return }
    points.append(
      category: errors.detections.boxes.categories[detection],
      score: errors.detections.scores[detection], isRight: false)
  }
}

/// Detections of all classes as right or wrong, to be ranked.
private struct ScoredPoints {
  private var categories: [Int32] = []
  private var scores: [Double] = []
  private var isRight: [Bool] = []

  mutating func append(category: Int32, score: Double, isRight: Bool) {
    categories.append(category)
    scores.append(score)
    self.isRight.append(isRight)
  }

  /// Average precision by class; 0 for a class without an object, `nil` without a detection too.
  func precisions(objects: [Int]) -> [Double?] {
    let ranked = StableOrder.descending(Array(0..<Int32(scores.count)), by: scores)
    let starts = StableOrder.starts(categories, keyCount: objects.count)
    let byClass = StableOrder.sorted(ranked, by: categories, keyCount: objects.count)
    return objects.indices.map { category in
      let points = byClass[Int(starts[category])..<Int(starts[category + 1])]
      guard objects[category] > 0 else { return points.isEmpty ? nil : 0 }
      var curve = PrecisionCurve()
      for (rank, point) in points.enumerated() where isRight[Int(point)] {
        curve.add(afterWrong: rank - curve.found)
      }
      return curve.average(objects: objects[category], levels: PrecisionCurve.hundredths)
    }
  }
}
