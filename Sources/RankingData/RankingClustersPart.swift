import Assessment
import JSON
import ModelRanking
import PlainText
import RankingFindings

/// The clusters in `data/report.json` of a comparison.
struct RankingClustersPart: JSONWritable {
  private let clusters: ClusterComparison
  private let ranked: RankedEvaluations

  init(_ clusters: ClusterComparison, _ ranked: RankedEvaluations) {
    self.clusters = clusters
    self.ranked = ranked
  }

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("judgedOn", clusters.judged.set.rawValue)
      json.member(
        "list",
        clusters.clusters.filter { !$0.means.isEmpty }.map { RowPart(row: $0, ranked: ranked) })
      json.member("mapOf", ranked.names[clusters.source])
    }
  }

  private struct RowPart: JSONWritable {
    let row: ClusterComparison.Row
    let ranked: RankedEvaluations

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("cluster", ClusterKey.of(row.group))
        json.member("images", row.images)
        json.member(
          "models",
          ranked.ranking.order.map { CellPart(row: row, model: $0, name: ranked.names[$0]) })
        json.member("units", row.units)
        json.member("verdict", ClusterText.verdict(row, ranked.names))
      }
    }
  }

  private struct CellPart: JSONWritable {
    let row: ClusterComparison.Row
    let model: Int
    let name: ShownText

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("adjustedPValue", row.adjustedPValues[model])
        json.member("f1Mean", row.means[model])
        json.member("name", name)
        json.member("verdict", CellWord.of(model, in: row))
      }
    }
  }
}
