import Assessment
package import JSON
import ModelEvaluation
import ModelRanking
import PlainText
package import RankingFindings
import ReportFolder

/// `data/report.json` of a comparison, and what `compare --json` prints: all that the page says.
package struct RankingDocument: JSONWritable {
  private let ranked: RankedEvaluations

  /// Takes a comparison.
  package init(_ ranked: RankedEvaluations) { self.ranked = ranked }

  /// The comparison as a line of JSON.
  package var line: String { jsonText }

  /// Writes it with its members in byte order.
  package func write(into json: inout JSONWriter) {
    let ranking = ranked.ranking
    json.object { json in
      json.member("clusters", ranking.clusters.map { RankingClustersPart($0, ranked) })
      json.member("concerns", ConcernText.list(ranked))
      json.member("criteria", CriteriaPart(ranking))
      json.member("generator", GeneratorPart())
      json.member("images", ImagesPart(ranking))
      json.member("kind", "model-comparison")
      json.member("models", ranking.order.map { RankedModelPart($0, ranked) })
      json.member("notes", ranked.notes.map(NotePart.init))
      json.member("pairs", ranking.pairs.pairs.map { ModelPairPart($0, ranked) })
      json.member("schemaVersion", 1)
      json.member("title", ranked.title)
      json.member("verdict", RankingVerdict(ranked).whole)
    }
  }

  private struct CriteriaPart: JSONWritable {
    let ranking: Ranking

    init(_ ranking: Ranking) { self.ranking = ranking }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("confidence", SimultaneousPairs.confidence)
        json.member("criticalValue", ranking.pairs.criticalValue)
        json.member("falseDiscoveryRate", ranking.criteria.falseDiscoveryRate)
        json.member("minImages", ranking.criteria.minImages)
        json.member("power", SimultaneousPairs.power)
      }
    }
  }

  private struct ImagesPart: JSONWritable {
    let ranking: Ranking

    init(_ ranking: Ranking) { self.ranking = ranking }

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("changedSides", ranking.changedSides)
        json.member("common", ranking.commonCount)
        json.member("compared", ranking.measuredCount)
        json.member("unitRule", ranking.unitRule)
        json.member("units", ranking.unitCount)
      }
    }
  }
}
