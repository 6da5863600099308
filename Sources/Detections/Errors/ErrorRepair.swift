/// Average precision of each class after repairs.
///
/// Equal scores keep the order in which tidecv lists detections: by image at first, after a repair
/// wrong ones before right ones.
struct ErrorRepair {
  private let errors: DetectionErrors
  private let findings: [DetectionErrors.Finding]
  private let outcomes: [DetectionErrors.Outcome]
  /// Places of the objects to find.
  private let objects: [Int]

  init(_ errors: DetectionErrors, images: [Bool]?) {
    self.errors = errors
    let truth = errors.groundTruth
    findings = errors.findings.filter { images?[$0.image] ?? true }
    outcomes = errors.outcomes.filter {
      images?[Int(errors.detections.boxes.images[$0.detection])] ?? true
    }
    objects = (0..<truth.boxes.count).filter {
      !truth.isCrowd[$0] && images?[Int(truth.boxes.images[$0])] ?? true
    }
  }

  func count(of kind: ErrorKind) -> Int { findings.count { $0.kind == kind } }

  func unrepaired() -> [Double?] { ranked(repairing: nil).precisions(once) }

  func repaired(_ kind: ErrorKind) -> [Double?] { ranked(repairing: kind).precisions(once) }

  /// Every image counts once.
  private var once: [Int32] { [Int32](repeating: 1, count: errors.groundTruth.imageCount) }

  /// What is ranked after the repair of a kind, of nothing where it is `nil`.
  func ranked(repairing kind: ErrorKind?) -> RankedPoints {
    var points = ScoredPoints()
    guard let kind else {
      for outcome in outcomes { add(outcome, to: &points) }
      return points.ranked(objects: images(of: objects))
    }
    var dropped: Set<Int> = []
    for finding in findings {
      guard finding.kind == kind else {
        addWrong(finding, to: &points)
        continue
      }
      if kind == .missed, let object = finding.object {
        dropped.insert(object)
      } else if finding.isRepairable, let object = finding.object,
        let detection = finding.detection
      {
        points.append(
          category: errors.groundTruth.boxes.categories[object], image: finding.image,
          score: errors.detections.scores[detection], isRight: true)
      }
    }
    for outcome in outcomes where outcome.isRight { add(outcome, to: &points) }
    return points.ranked(objects: images(of: objects.filter { !dropped.contains($0) }))
  }

  /// Image of each object, by class.
  private func images(of objects: [Int]) -> [[Int32]] {
    let boxes = errors.groundTruth.boxes
    var images = [[Int32]](repeating: [], count: errors.groundTruth.categoryCount)
    for object in objects { images[Int(boxes.categories[object])].append(boxes.images[object]) }
    return images
  }

  /// Wrong detections score 0, right ones 1.
  func withoutFalsePositives() -> [Double?] {
    var points = ScoredPoints()
    for outcome in outcomes {
      points.append(
        category: errors.detections.boxes.categories[outcome.detection],
        image: Int(errors.detections.boxes.images[outcome.detection]),
        score: outcome.isRight ? 1 : 0, isRight: outcome.isRight)
    }
    return points.ranked(objects: images(of: objects)).precisions(once)
  }

  /// Only the objects that are found are there.
  func withoutFalseNegatives() -> [Double?] {
    var points = ScoredPoints()
    for finding in findings { addWrong(finding, to: &points) }
    let boxes = errors.detections.boxes
    var found = [[Int32]](repeating: [], count: errors.groundTruth.categoryCount)
    for outcome in outcomes where outcome.isRight {
      found[Int(boxes.categories[outcome.detection])].append(boxes.images[outcome.detection])
      add(outcome, to: &points)
    }
    return points.ranked(objects: found).precisions(once)
  }

  private func add(_ outcome: DetectionErrors.Outcome, to points: inout ScoredPoints) {
    points.append(
      category: errors.detections.boxes.categories[outcome.detection],
      image: Int(errors.detections.boxes.images[outcome.detection]),
      score: errors.detections.scores[outcome.detection], isRight: outcome.isRight)
  }

  private func addWrong(_ finding: DetectionErrors.Finding, to points: inout ScoredPoints) {
    guard let detection = finding.detection, finding.isCounted else { return }
    points.append(
      category: errors.detections.boxes.categories[detection], image: finding.image,
      score: errors.detections.scores[detection], isRight: false)
  }
}
