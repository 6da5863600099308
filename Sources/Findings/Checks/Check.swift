package import Assessment
import ClusterStatistics
package import ModelEvaluation
import PlainText

/// Holds an assessed evaluation against rules.
///
/// Rules about scores are judged on evidence: they fail when the whole 95% interval lies beyond the
/// limit, and warn when it crosses the limit; a strict check fails then too. What cannot be judged
/// at all fails: a gate that lets pass what it cannot see is none.
package struct Check: Sendable {
  let evaluation: Evaluation
  let assessment: Assessment
  let comparison: Comparison?

  /// Prepares a check.
  ///
  /// - Parameter comparison: What changed since the baseline; `nil` without one.
  package init(evaluation: Evaluation, assessment: Assessment, comparison: Comparison?) {
    self.evaluation = evaluation
    self.assessment = assessment
    self.comparison = comparison
  }

  /// The verdicts of the rules, in the order of ``CheckRules/Name``.
  package func outcome(of rules: CheckRules) -> CheckOutcome {
    let isStrict = rules.isStrict ?? false
    let clusters = rules.minClusterF1.map { ClusterRule(assessment, least: $0, isStrict: isStrict) }
    var verdicts = [
      rules.minF1.map { minF1($0, isStrict) }, clusters?.verdict, rules.maxNoise.map(maxNoise),
      rules.maxWeak.map(maxWeak), rules.maxF1Drop.map { maxF1Drop($0, isStrict) },
    ].compactMap(\.self)
    verdicts += rules.requiredSplits.map(requireSplit)
    return CheckOutcome(rules: verdicts, clusters: clusters?.clusters ?? [])
  }

  private func minF1(_ least: Double, _ isStrict: Bool) -> RuleVerdict {
    let (name, scores) = headline
    guard let mean = scores.f1Mean else {
      return unknown(.minF1, .score(least), "No image that the rule looks at has an F1.")
    }
    let evidence = Evidence(value: mean, interval: scores.sample?.meanInterval(), least: least)
    return RuleVerdict(
      name: CheckRules.Name.minF1.rawValue, limit: .score(least), value: .score(mean),
      verdict: evidence.verdict(isStrict: isStrict),
      sentence: "Mean F1 of \(NumberText.count(scores.measured, "\(name) image")) is "
        + "\(NumberText.score(mean)) (95% interval \(NumberText.interval(evidence.interval))); "
        + "\(evidence.words(least: NumberText.score(least))).")
  }

  /// The images asked for, else those of the report's headline: test, else validation, else all.
  private var headline: (name: String, scores: ScoreSummary) {
    let judged = assessment.judgedSplits
    if judged.isRequested {
      let name = judged.set == .all ? "evaluated" : judged.set.rawValue
      return (name, assessment.overall.scores(on: judged.set))
    }
    guard let line = assessment.overall.headline else { return ("", ScoreSummary()) }
    switch line.name {
    case OverallScores.allImages: return ("evaluated", line.scores)
    case "valid": return ("validation", line.scores)
    default: return (line.name, line.scores)
    }
  }

  private func maxNoise(_ most: Double) -> RuleVerdict {
    let (noise, images) = (assessment.noise?.numImages ?? 0, assessment.imageCount)
    guard images > 0 else {
      return unknown(.maxNoise, .share(most), "The evaluation has no images.")
    }
    let share = Double(noise) / Double(images)
    return RuleVerdict(
      name: CheckRules.Name.maxNoise.rawValue, limit: .share(most), value: .share(share),
      verdict: share <= most + 1e-9 ? .passed : .failed,
      sentence: "\(NumberText.count(noise)) of \(Phrase.images(images)), "
        + "\(NumberText.percentage(share)), are in no cluster; at most "
        + "\(NumberText.percentage(most)) may be.")
  }

  private func maxWeak(_ most: Int) -> RuleVerdict {
    let weak = assessment.clusters(.weak)
    let names =
      weak.isEmpty ? "" : " (\(Phrase.list(weak.prefix(5).map(\.name), of: weak.count)))"
    return RuleVerdict(
      name: CheckRules.Name.maxWeak.rawValue, limit: .count(most), value: .count(weak.count),
      verdict: weak.count <= most ? .passed : .failed,
      sentence:
        "\(Phrase.clusters(weak.count)) \(weak.count == 1 ? "is" : "are") weak beyond chance"
        + "\(names); at most \(NumberText.count(most)) may be.")
  }

  private func requireSplit(_ split: String) -> RuleVerdict {
    let limit = RuleVerdict.Amount.name(split)
    let scores = assessment.judgedSplits.isPerImage ? assessment.overall.scores(named: split) : nil
    let place = assessment.splitNames.firstIndex(of: split)
    let images = place.map { place in
      assessment.rows.reduce(0) { $0 + $1.splitCounts[place] }
    }
    // Aggregates count the images of a split; only records tell which of them have an F1.
    let count = scores?.measured ?? images ?? 0
    let name = DisplayText.short(split, to: 40)
    return RuleVerdict(
      name: CheckRules.Name.requireSplit.rawValue, limit: limit, value: .count(count),
      verdict: count > 0 ? .passed : .failed,
      sentence: count > 0
        ? "The split \(name) has \(Phrase.images(count))\(scores == nil ? "" : " with an F1")."
        : "The evaluation has no \(scores == nil ? "image" : "image with an F1") in the split "
          + "\(name).")
  }

  func unknown(
    _ name: CheckRules.Name, _ limit: RuleVerdict.Amount, _ sentence: String
  ) -> RuleVerdict {
    RuleVerdict(
      name: name.rawValue, limit: limit, value: nil, verdict: .failed, sentence: sentence)
  }
}
