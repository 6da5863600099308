import ArgumentParser

/// When a summary for CI is written.
package enum SummaryCondition: String, ExpressibleByArgument, CaseIterable {
  /// On every run.
  case always
  /// When something clearly changed since the baseline, or a rule did not pass.
  case changed
}
