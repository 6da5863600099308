import Detections
package import ModelEvaluation

/// The error types of a split, as a panel.
package struct ErrorTypeMaking: Sendable {
  private let errors: DetectionErrors
  private let categoryNames: [String]
  private let split: AnalyzedSplit
  private let overlap: Double
  /// Unit of each image: images that belong together are drawn together.
  private let units: [Int32]

  /// Looks at all detections.
  init(
    _ truth: GroundTruth, _ found: DetectionSet, _ split: AnalyzedSplit, categoryNames: [String],
    units: [Int32], _ settings: AnalysisSettings
  ) {
    errors = DetectionErrors(
      truth, found, threshold: settings.overlap,
      backgroundThreshold: min(Self.background, settings.overlap),
      rule: MatchingRule(measure: settings.measure))
    self.categoryNames = categoryNames
    self.split = split
    self.units = units
    overlap = settings.overlap
  }

  /// Overlap up to which a detection is on nothing.
  private static let background = 0.1

  /// Errors on all images of the split, together and by class.
  var panel: ErrorTypes {
    let gains = ErrorGains(errors, images: split.images)
    let intervals = GainIntervals(errors, images: split.images, units: units)
    let counts = countsByClass()
    return ErrorTypes(
      split: split.name, overlap: overlap, all: Self.group(gains, intervals),
      classes: categoryNames.indices.compactMap { category in
        guard let precision = gains.classPrecisions[category] else { return nil }
        let errors = ErrorKind.allCases.map { kind in
          ErrorTypes.Errors(
            kind: .init(kind), count: counts[kind.rawValue][category],
            gain: gains.classGains[kind.rawValue][category],
            gainInterval: intervals?.classGains[kind.rawValue][category])
        }
        return ErrorTypes.Class(
          name: categoryNames[category],
          group: ErrorTypes.Group(averagePrecision: precision, errors: errors))
      })
  }

  /// Adds the errors of each cluster to an evaluation with the panel, whose images are those that were
  /// looked at.
  package func addClusters(to evaluation: inout Evaluation) {
    guard let images = evaluation.images, images.count == split.images.count else { return }
    var members: [Int32: [Int]] = [:]
    for row in 0..<images.count
    where split.images[row] && images.clusterIDs[row] != ImageTable.noCluster {
      members[images.clusterIDs[row], default: []].append(row)
    }
    let clusters = members.sorted { $0.key < $1.key }.map { id, rows in
      ErrorTypes.Cluster(id: Int(id), group: group(of: rows))
    }
    evaluation.panels.errorTypes?.clusters = clusters
  }

  private func group(of rows: [Int]) -> ErrorTypes.Group {
    var isMember = [Bool](repeating: false, count: split.images.count)
    for row in rows { isMember[row] = true }
    return Self.group(
      ErrorGains(errors, images: isMember),
      GainIntervals(errors, images: isMember, units: units))
  }

  private static func group(
    _ gains: ErrorGains, _ intervals: GainIntervals?
  ) -> ErrorTypes.Group {
    let isKnown = gains.precision != nil
    return ErrorTypes.Group(
      averagePrecision: gains.precision,
      errors: ErrorKind.allCases.map { kind in
        ErrorTypes.Errors(
          kind: .init(kind), count: gains.counts[kind.rawValue], gain: isKnown ? gains[kind] : nil,
          gainInterval: isKnown ? intervals?.gains[kind.rawValue] : nil)
      })
  }

  /// How many errors there are by kind, then class of the detection or missed object.
  private func countsByClass() -> [[Int]] {
    let none = [Int](repeating: 0, count: categoryNames.count)
    var counts = ErrorKind.allCases.map { _ in none }
    for finding in errors.findings where split.images[finding.image] {
      let category =
        finding.detection.map { errors.detections.boxes.categories[$0] }
        ?? finding.object.map { errors.groundTruth.boxes.categories[$0] }
      if let category { counts[finding.kind.rawValue][Int(category)] += 1 }
    }
    return counts
  }
}

extension ErrorTypes.Kind {
  /// The kind as an evaluation names it.
  fileprivate init(_ kind: ErrorKind) {
    self =
      switch kind {
      case .classification: .classification
      case .localization: .localization
      case .both: .both
      case .duplicate: .duplicate
      case .background: .background
      case .missed: .missed
      }
  }
}
