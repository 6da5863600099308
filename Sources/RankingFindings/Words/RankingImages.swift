import Assessment
import Findings
import ModelRanking
import PlainText

/// Which images numbers of a comparison are about, in words.
struct RankingImages {
  private let ranking: Ranking

  init(_ ranking: Ranking) { self.ranking = ranking }

  /// `66 test images`, `344 images of all splits`.
  func counted(_ count: Int, at level: Int) -> ShownText {
    let set = ranking.sets[level]
    let words = ImageWords.counted(count, of: Comparison.Line.name(of: set))
    return set == .all ? "\(words) of all splits" : words
  }

  /// The images that models were measured on.
  var all: ShownText { counted(ranking.measuredCount, at: ranking.sets.count - 1) }

  /// The images that means are told on.
  var shown: ShownText {
    counted(ranking.scores(ranking.order[0])?.images ?? 0, at: ranking.level)
  }
}
