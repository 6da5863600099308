package import RoboflowFormat

/// What to fetch and how patiently.
package struct FetchRequest: Sendable {
  /// Which evaluation.
  package var reference: EvaluationReference
  /// Confidence threshold in percent, 0 to 100; `nil` for the evaluation's canonical one.
  package var confidence: Int?
  /// Which panels.
  package var panels: Set<Panel>
  /// Whether to fetch again what is there already.
  package var refresh: Bool
  /// How long to wait for an unfinished evaluation; `nil` for not at all.
  package var waitLimit: Duration?
  /// How long everything after that may take.
  package var timeLimit: Duration

  /// Pages of images asked for at the same time.
  static let pagesInFlight = 4
  /// Images in a page: the most that the service gives.
  static let pageLimit = 1000

  /// - Throws: ``RoboflowError`` of kind `usage` when the confidence is not a percentage.
  package init(
    _ reference: EvaluationReference, confidence: Int? = nil,
    panels: Set<Panel> = Set(Panel.served), refresh: Bool = false,
    waitLimit: Duration? = nil,
    timeLimit: Duration = .seconds(3600)
  ) throws {
    if let confidence, !(0...100).contains(confidence) {
      throw RoboflowError(.usage, "expected a confidence of 0 to 100, found \(confidence)")
    }
    self.reference = reference
    self.confidence = confidence
    self.panels = panels
    self.refresh = refresh
    self.waitLimit = waitLimit
    self.timeLimit = timeLimit
  }
}
