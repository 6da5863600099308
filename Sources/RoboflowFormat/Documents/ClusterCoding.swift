import DocumentReading
import JSON
import ModelEvaluation

/// Reads and writes `clusters` of a vector analysis.
enum ClusterCoding {
  /// Writes an array of clusters.
  static func write(_ clusters: [Cluster], _ json: inout JSONWriter) {
    json.array { json in
      for cluster in clusters { json.object { write(cluster, &$0) } }
    }
  }

  private static func write(_ cluster: Cluster, _ json: inout JSONWriter) {
    json.member("id", cluster.id)
    json.member("numImages", cluster.numImages)
    json.key("splitDistribution")
    json.object { json in
      for split in cluster.splits { json.member(split.split, split.count) }
    }
    json.key("metrics")
    json.object { Cluster.Metrics.fields.write(cluster.metrics, &$0) }
    json.member("sampleImages", cluster.sampleImages)
  }

  /// Reads the value of `clusters`.
  static func clusters(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> [Cluster] {
    guard try reader.beginArray() else { return [] }
    var clusters: [Cluster] = []
    var placeOfID: [Int: Int] = [:]
    var index = 0
    while try reader.json.nextElement() {
      if let cluster = try cluster(&reader) {
        if let other = placeOfID.updateValue(index, forKey: cluster.id) {
          reader.add(
            at: "id", expected: "an id of its own for each cluster",
            found: "\(cluster.id), the id of clusters[\(other)]")
        }
        clusters.append(cluster)
      }
      index += 1
    }
    return clusters
  }

  /// Reads one cluster; `nil`, with a fault noted, where id or number of images cannot be had.
  private static func cluster(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Cluster? {
    guard try reader.json.peek() == .object else {
      try reader.refuse("an object")
      return nil
    }
    try reader.json.beginObject()
    var fields = Fields()
    while let key = try reader.json.nextKey() {
      switch key {
      case "id": fields.id = try required(.clusterID, &reader)
      case "numImages": fields.numImages = try required(.count, &reader)
      case "splitDistribution": fields.splits = try splits(&reader)
      case "metrics": fields.metrics = try metrics(&reader)
      case "sampleImages": fields.sampleImages = try texts(&reader)
      default: try reader.json.skipValue()
      }
    }
    return fields.cluster(&reader)
  }

  /// The fields of a cluster as far as they were read; the outer optional tells whether the key was
  /// met, the inner whether its value could be used.
  private struct Fields {
    var id: Int??
    var numImages: Int??
    var splits: [Cluster.SplitCount] = []
    var metrics = Cluster.Metrics()
    var sampleImages: [String] = []

    func cluster(_ reader: inout DocumentReader) -> Cluster? {
      if id == nil { reader.addMissing("id", .clusterID) }
      if numImages == nil { reader.addMissing("numImages", .count) }
      guard let id, let id, let numImages, let numImages else { return nil }
      return Cluster(
        id: id, numImages: numImages, splits: splits, metrics: metrics, sampleImages: sampleImages)
    }
  }

  private static func required(
    _ expected: Expectation<Int>, _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Int? {
    if try reader.json.peek() != .null { return try reader.integer(expected) }
    try reader.refuse(expected.words)
    return nil
  }

  private static func splits(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [Cluster.SplitCount] {
    guard try reader.beginObject() else { return [] }
    var counts = OrderedTextMap<Int>()
    while let key = try reader.json.nextKey() {
      let count = try reader.integer(.count) ?? 0
      counts.set(count, for: key.string)
    }
    let met = counts.pairs.filter { $0.value > 0 }
    return Split.order(of: met.map(\.key)).map { position in
      Cluster.SplitCount(split: met[position].key, count: met[position].value)
    }
  }

  private static func metrics(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Cluster.Metrics {
    var metrics = Cluster.Metrics()
    _ = try Cluster.Metrics.fields.readObject(&reader, into: &metrics)
    return metrics
  }

  private static func texts(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> [String] {
    guard try reader.beginArray() else { return [] }
    var texts: [String] = []
    while try reader.json.nextElement() {
      if let text = try reader.text() { texts.append(text) }
    }
    return texts
  }
}

extension Cluster.Metrics {
  /// The fields of a cluster's `metrics`.
  static let fields = FieldList<Cluster.Metrics>(named.map { .number($0.name, $0.path, .score) })
}
