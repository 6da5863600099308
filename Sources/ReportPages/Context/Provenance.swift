package import Findings
import FoundationEssentials
import ModelEvaluation
import PlainText

/// Where the report comes from.
package enum Provenance {
  static func list(_ evaluation: Evaluation, _ sourceDateEpoch: Int?) -> [Fact] {
    made(at: sourceDateEpoch)
      + [evaluation.clustering?.processingTimeSeconds].compactMap(\.self).map {
        Fact("Time the service needed for clustering", "\(NumberText.fixed($0, decimals: 1)) s")
      }
  }

  /// By what a report was made, and when, where that is known.
  package static func made(at sourceDateEpoch: Int?) -> [Fact] {
    [Fact("Made by", "\(Generator.nameAndVersion)")]
      + [sourceDateEpoch].compactMap(\.self).map {
        Fact("Made at", ShownText(time: isoTime($0)))
      }
  }

  private static func isoTime(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
