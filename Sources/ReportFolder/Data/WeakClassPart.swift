import Assessment
import JSON

/// A class that is weak beyond chance, in `data/report.json`.
struct WeakClassPart: JSONWritable {
  let weak: WeakClass
  let name: String

  func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("adjustedPValue", weak.adjustedPValue)
      json.member("f1", weak.f1)
      json.member("images", weak.images)
      json.member("name", name)
      json.member("objects", weak.objects)
      json.member("rest", weak.rest)
    }
  }
}
