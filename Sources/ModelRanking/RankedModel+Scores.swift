import Assessment
import ClusterStatistics
import ModelEvaluation

extension RankedModel.Scores {
  /// The scores of a model on some of the images; `nil` where there is none.
  init?(of model: Int, _ measured: MeasuredImages, on images: [Int]) {
    let table = measured.tables[model]
    let rows = images.map { measured.rows[model][$0] }
    let pieces = UnitPieces(
      clusters: [Int32](repeating: 0, count: rows.count), units: measured.units.of(images))
    let byUnit = Sample.byUnit(rows.map { table.f1s[$0] }, pieces: pieces, groupCount: 1)
    guard let sample = byUnit[0] else { return nil }
    var scores = ScoreSummary()
    for row in rows { scores.add(row, of: table) }
    self.init(
      images: rows.count, units: sample.count, mean: sample.mean,
      interval: HonestInterval(sample).interval, precision: scores.precisionMean,
      recall: scores.recallMean, pooledF1: scores.pooledF1)
  }
}
