/// Two models compared on the images that both were measured on.
package struct ModelPair: Sendable, Equatable {
  /// Position of one model.
  package let first: Int
  /// Position of the other.
  package let second: Int
  /// One a level; `nil` where it has too few units, or none that the stricter level has not.
  package let steps: [Step?]
  /// The strictest level that shows a difference; `nil` where none does.
  package let level: Int?

  /// What one level says.
  package struct Step: Sendable, Equatable {
    /// Images.
    package let images: Int
    /// Units that they count as.
    package let units: Int
    /// Mean F1 of the first less that of the second.
    package let difference: Double
    /// Its standard error, over units.
    package let standardError: Double
    /// Interval that holds for all pairs and levels at once with the confidence of the whole.
    package let interval: ClosedRange<Double>
    /// P value adjusted for all pairs and levels.
    package let adjustedPValue: Double
    /// The difference that would have been shown with probability .8.
    package let detectable: Double
  }

  /// Whether enough units were measured to judge the two.
  package var isJudged: Bool { steps.contains { $0 != nil } }
  /// Position of the model that is better beyond chance; `nil` where neither is.
  package var better: Int? { shown.map { $0.difference > 0 ? first : second } }
  /// The level that shows a difference.
  package var shown: Step? { level.flatMap { steps[$0] } }
  /// What the widest judged level could have seen.
  package var detectable: Step? { steps.last { $0 != nil } ?? nil }
}
