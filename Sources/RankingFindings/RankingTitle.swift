import ModelEvaluation
import ModelRanking
import PlainText

/// The title of a comparison.
enum RankingTitle {
  /// The title that was asked for, if it says anything, else `3 models of apple-sorter, version 12`, as
  /// far as that is known of all.
  static func text(_ ranking: Ranking, chosen: String?) -> ShownText {
    let title = chosen.map { ShownText(foreign: $0, to: 200) }
    if let title, !title.isEmpty { return title }
    let headers = ranking.models.map(\.header)
    let project: ShownText = common(headers.map(\.project)).map { " of \(foreign: $0)" } ?? ""
    let version: ShownText =
      common(headers.map(\.versionID)).map { ", version \(foreign: $0)" } ?? ""
    return "\(headers.count) models\(project)\(version)"
  }

  /// The value that all state that state any.
  private static func common(_ values: [String?]) -> String? {
    let stated = Set(values.compactMap(\.self))
    return stated.count == 1 ? stated.first : nil
  }
}
