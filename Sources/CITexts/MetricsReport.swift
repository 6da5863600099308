public import Assessment
public import Findings
import ModelEvaluation
import PlainText

/// The numbers of an evaluation and of a check as OpenMetrics text.
///
/// GitLab compares the values in it with those of the target branch, as texts; so they have four
/// decimals, and there are none for single clusters, whose ids mean nothing from run to run.
public enum MetricsReport {
  static let file = CheckText(
    name: "metrics",
    help: "Also write scores and verdicts as OpenMetrics text; - for standard output.",
    fileExtension: "txt", text: { outcome, assessment in text(assessment, outcome) })

  /// The text, with the mark of its end.
  public static func text(_ assessment: Assessment, _ outcome: CheckOutcome? = nil) -> String {
    (scores(assessment) + clusters(assessment) + (outcome.map(rules) ?? []))
      .filter { !$0.samples.isEmpty }
      .map(\.text).joined() + "# EOF\n"
  }

  private struct Family {
    let name: String
    let help: String
    let samples: [(label: (name: String, value: String)?, value: String)]

    var text: String {
      var used: Set<String> = []
      let lines = samples.map { sample in
        let label = sample.label.map { "{\($0.name)=\"\(unused($0.value, &used))\"}" } ?? ""
        return "vector_report_\(name)\(label) \(sample.value)\n"
      }
      return "# TYPE vector_report_\(name) gauge\n# HELP vector_report_\(name) \(help)\n"
        + lines.joined()
    }
  }

  private static func scores(_ assessment: Assessment) -> [Family] {
    func family(_ name: String, _ help: String, _ value: (ScoreSummary) -> Double?) -> Family {
      Family(
        name: name, help: help,
        samples: assessment.overall.lines.enumerated().compactMap { index, line in
          // The last line is the one over all images; a split may be called so too.
          let isSplit = index < assessment.overall.lines.count - 1
          let name = isSplit && line.name == OverallScores.allImages ? "split all" : line.name
          return value(line.scores).map { (("images", name), number($0)) }
        })
    }
    return [
      family("f1_mean", "Mean of per-image F1, by split.") { $0.f1Mean },
      family("f1_pooled", "F1 of all objects together, by split.") { $0.pooledF1 },
      family("precision_mean", "Mean of per-image precision, by split.") { $0.precisionMean },
      family("recall_mean", "Mean of per-image recall, by split.") { $0.recallMean },
      family("images", "Images, by split.") { Double($0.images) },
    ]
  }

  private static func clusters(_ assessment: Assessment) -> [Family] {
    let noise = Double(assessment.noise?.numImages ?? 0)
    let images = Double(assessment.imageCount)
    return [
      Family(
        name: "clusters", help: "Clusters, by verdict.",
        samples: ClusterVerdict.allCases.filter { $0 != .noise }.map { verdict in
          (("verdict", verdict.rawValue), String(assessment.clusters(verdict).count))
        }),
      Family(
        name: "noise_ratio", help: "Share of the images that belong to no cluster.",
        samples: images > 0 ? [(nil, number(noise / images))] : []),
    ]
  }

  private static func rules(_ outcome: CheckOutcome) -> [Family] {
    [
      Family(
        name: "rule_failed", help: "1 for a rule that is broken, 0 for one that holds.",
        samples: gravest(outcome.rules).map { rule in
          (("rule", rule.name), rule.verdict == .failed ? "1" : "0")
        }),
      Family(
        name: "rule_value", help: "What a rule compares with its limit.",
        samples: gravest(outcome.rules).compactMap { rule in
          rule.value?.number.map { (("rule", rule.name), number($0)) }
        }),
    ]
  }

  /// One of each name, since a sample must not come twice: the one that came out worst, so that a
  /// rule of several splits is broken when it is for one of them.
  private static func gravest(_ rules: [RuleVerdict]) -> [RuleVerdict] {
    let worst = Dictionary(rules.map { ($0.name, $0) }) { one, other in
      other.verdict.gravity > one.verdict.gravity ? other : one
    }
    var names: Set<String> = []
    return rules.filter { names.insert($0.name).inserted }.compactMap { worst[$0.name] }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15
      ? String(Int(value)) : NumberText.fixed(value, decimals: 4).string
  }

  /// A label's value that no other sample of the family has: two names may differ where they are cut.
  private static func unused(_ text: String, _ used: inout Set<String>) -> String {
    let value = escaped(text)
    var unused = value
    var count = 1
    while !used.insert(unused).inserted {
      count += 1
      unused = "\(value) (\(count))"
    }
    return unused
  }

  /// A label's value on one line (OpenMetrics 1.0, section "Escaping").
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in ShownText(foreign: text).string.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
