package import ModelEvaluation

/// Gathers faults in document order: keeps the first ones, counts all.
package struct FaultCollector {
  /// The first faults, at most ``EvaluationError/limit``.
  package private(set) var faults: [EvaluationError.Fault] = []
  /// Number of all faults.
  package private(set) var total = 0

  /// Nothing wrong so far.
  package init() {}

  /// Adds a fault; its text is only made when it is kept.
  package mutating func add(_ fault: @autoclosure () -> EvaluationError.Fault) {
    total += 1
    if faults.count < EvaluationError.limit { faults.append(fault()) }
  }

  /// Adds all faults of another document.
  package mutating func add(_ other: FaultCollector) {
    faults += other.faults.prefix(EvaluationError.limit - faults.count)
    total += other.total
  }

  /// Fails when there is any fault.
  package func check() throws(EvaluationError) {
    if total > 0 { throw EvaluationError(faults: faults, total: total) }
  }
}
