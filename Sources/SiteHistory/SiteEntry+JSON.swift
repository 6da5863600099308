package import JSON
import ReportFolder

extension SiteEntry: JSONReadable, JSONWritable {
  /// Reads an entry; members of later versions are passed over.
  package init(from json: inout JSONReader) throws(JSONSyntaxError) {
    var texts = Texts()
    var counts = Counts()
    var f1: Double?
    var interval: [Double]?
    try json.readObject { (key, json) throws(JSONSyntaxError) in
      if try texts.read(key, &json) { return }
      if try counts.read(key, &json) { return }
      switch key {
      case "f1": f1 = try json.valueOrNull()
      case "f1Interval": interval = try json.valueOrNull()
      default: try json.skipValue()
      }
    }
    guard let name = texts.name, let digest = texts.digest, let title = texts.title,
      let verdict = texts.verdict, let weakClusters = counts.weakClusters,
      let clusters = counts.clusters, let images = counts.images,
      let noiseImages = counts.noiseImages
    else { throw json.fault("an entry of a site") }
    self.init(
      name: name, digest: digest, title: title, verdict: verdict, project: texts.project,
      version: texts.version, modelID: texts.modelID, evaluationID: texts.evaluationID,
      createdAt: texts.createdAt, f1: f1, f1Interval: ClosedRange(bounds: interval),
      f1Split: texts.f1Split, weakClusters: weakClusters, clusters: clusters, images: images,
      noiseImages: noiseImages)
  }

  /// Writes the entry with its members in byte order.
  package func write(into json: inout JSONWriter) {
    json.object { json in
      json.member("clusters", clusters)
      json.member("createdAt", createdAt)
      json.member("digest", digest)
      json.member("evaluationID", evaluationID)
      json.member("f1", f1)
      json.member("f1Interval", f1Interval.map { [$0.lowerBound, $0.upperBound] })
      json.member("f1Split", f1Split)
      json.member("images", images)
      json.member("modelID", modelID)
      json.member("name", name)
      json.member("noiseImages", noiseImages)
      json.member("project", project)
      json.member("title", title)
      json.member("verdict", verdict)
      json.member("version", version)
      json.member("weakClusters", weakClusters)
    }
  }

  /// The texts of an entry as they are read; `false` from `read` when a key is of none of them.
  private struct Texts {
    var name, digest, title, verdict: String?
    var project, version, modelID, evaluationID, createdAt, f1Split: String?

    mutating func read(
      _ key: JSONText, _ json: inout JSONReader
    ) throws(JSONSyntaxError) -> Bool {
      switch key {
      case "name": name = try json.value()
      case "digest": digest = try json.value()
      case "title": title = try json.value()
      case "verdict": verdict = try json.value()
      case "project": project = try json.valueOrNull()
      case "version": version = try json.valueOrNull()
      case "modelID": modelID = try json.valueOrNull()
      case "evaluationID": evaluationID = try json.valueOrNull()
      case "createdAt": createdAt = try json.valueOrNull()
      case "f1Split": f1Split = try json.valueOrNull()
      default: return false
      }
      return true
    }
  }

  /// The counts of an entry as they are read.
  private struct Counts {
    var weakClusters, clusters, images, noiseImages: Int?

    mutating func read(
      _ key: JSONText, _ json: inout JSONReader
    ) throws(JSONSyntaxError) -> Bool {
      switch key {
      case "weakClusters": weakClusters = try json.value()
      case "clusters": clusters = try json.value()
      case "images": images = try json.value()
      case "noiseImages": noiseImages = try json.value()
      default: return false
      }
      return true
    }
  }
}
