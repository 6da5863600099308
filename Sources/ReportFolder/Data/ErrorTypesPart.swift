import JSON
import ModelEvaluation

/// Error types in `data/report.json`: all of them.
struct ErrorTypesPart: JSONWritable {
  let types: ErrorTypes

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("all", GroupPart(group: types.all))
      json.member("classes", types.classes.map { GroupPart(name: $0.name, group: $0.group) })
      json.member("clusters", types.clusters.map { GroupPart(id: $0.id, group: $0.group) })
      json.member("iouThreshold", types.overlap)
      json.member("split", types.split)
    }
  }

  private struct GroupPart: JSONWritable {
    var id: Int?
    var name: String?
    let group: ErrorTypes.Group

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("ap", group.averagePrecision)
        json.member("errors", group.errors.map(ErrorsPart.init))
        json.member("id", id)
        json.member("name", name)
      }
    }
  }

  private struct ErrorsPart: JSONWritable {
    let errors: ErrorTypes.Errors

    func write(into json: inout JSONWriter) {
      json.object { json in
        json.member("count", errors.count)
        json.member("gain", errors.gain)
        json.member(
          "gainInterval", errors.gainInterval.map { [$0.lowerBound, $0.upperBound] })
        json.member("kind", errors.kind.rawValue)
      }
    }
  }
}
