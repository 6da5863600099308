import ModelEvaluation
import ModelRanking
package import PlainText

/// What is odd in the files of a comparison, in sentences.
package enum RankingNotes {
  /// Most notes on the page; `data/report.json` has all.
  private static let most = 40

  /// The notes, at most ``most``, and how many more there are.
  package static func list(_ ranked: RankedEvaluations) -> [ShownText] {
    let sides: [ShownText] =
      ranked.ranking.changedSides == 0
      ? []
      : [
        "\(NumberText.count(ranked.ranking.changedSides, "image")) that one model trained on and another did "
          + "not: not compared."
      ]
    let shown = ranked.notes.prefix(most).map { note -> ShownText in
      "\(foreign: note.line, to: 500)"
    }
    let rest: [ShownText] =
      ranked.notes.count > most
      ? ["\(ranked.notes.count - most) more notes are in data/report.json."] : []
    let all = sides + shown + rest
    return all.isEmpty ? ["Nothing in the inputs is odd."] : all
  }
}
