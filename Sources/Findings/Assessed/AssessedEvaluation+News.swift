import Assessment

extension AssessedEvaluation {
  /// Whether there is news: something clearly changed since the baseline, settings differ, images could
  /// not be matched, or a rule did not pass.
  ///
  /// Without a baseline everything is news.
  package var hasNews: Bool {
    guard let comparison else { return true }
    return comparison.matching != .matched || !comparison.settings.isEmpty
      || comparison.overall?.paired?.isEvident == true
      || comparison.clusters.contains(where: \.isEvident) || !comparison.classes.isEmpty
      || outcome.map { $0.verdict != .passed } ?? false
  }
}
