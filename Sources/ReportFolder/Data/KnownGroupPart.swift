import Assessment
import ClusterStatistics
import JSON

/// What an evaluation says of a group known before, in `data/report.json`.
struct KnownGroupPart: JSONWritable {
  private let check: SliceCheck

  init(_ check: SliceCheck) { self.check = check }

  func write(into json: inout JSONWriter) {
    let gap = check.gap
    json.object { json in
      json.member("adjustedPValue", check.adjustedPValue)
      json.member("gap", gap?.gap)
      json.member("gapInterval", check.interval.map { [$0.lowerBound, $0.upperBound] })
      json.member("images", gap?.images ?? 0)
      json.member("moreUnits", check.moreUnits)
      json.member("rest", gap?.outside.mean)
      json.member("slice", SlicePart(check.slice))
      json.member("units", gap?.inside.count ?? 0)
      json.member("value", gap?.inside.mean)
      json.member("verdict", check.verdict.rawValue)
    }
  }
}
