import Findings
import FoundationEssentials
import ModelEvaluation
import PlainText

/// Where the report comes from.
enum Provenance {
  static func list(_ evaluation: Evaluation, _ sourceDateEpoch: Int?) -> [Fact] {
    [
      Fact("Made by", "\(Generator.nameAndVersion)"),
      sourceDateEpoch.map { Fact("Made at", ShownText(time: isoTime($0))) },
      evaluation.clustering?.processingTimeSeconds.map {
        Fact("Time the service needed for clustering", "\(NumberText.fixed($0, decimals: 1)) s")
      },
    ].compactMap(\.self)
  }

  private static func isoTime(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
