import DocumentReading
import JSON
import ModelEvaluation

/// `vector-analysis.json`: how the images were grouped, and the groups.
struct VectorAnalysisDocument {
  /// Header fields.
  var header = HeaderFields()
  /// The clustering run.
  var clustering: Clustering?
  /// The reduction before it.
  var preprocessing: Preprocessing?
  /// The groups.
  var clusters: [Cluster] = []

  /// Decodes a document.
  init(_ document: InputDocument, faults: inout FaultCollector) {
    DocumentDecoding.decode(document, as: .vectorAnalysis, faults: &faults) {
      (reader) throws(JSONSyntaxError) in
      try read(&reader)
    }
  }

  private mutating func read(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Bool {
    var hasContent = false
    while let key = try reader.json.nextKey() {
      switch key {
      case "clustering":
        var run = Clustering()
        clustering = try Clustering.fields.readObject(&reader, into: &run) ? run : nil
        hasContent = true
      case "preprocessing":
        var step = Preprocessing()
        preprocessing = try Preprocessing.fields.readObject(&reader, into: &step) ? step : nil
        hasContent = true
      case "clusters":
        clusters = try ClusterCoding.clusters(&reader)
        hasContent = true
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    // An evaluation without clustering may answer with its header fields alone.
    if hasContent { return true }
    return try DocumentKind(reader.json.bytes) == .headerOnly
  }

  /// The document of an evaluation.
  static func bytes(_ evaluation: Evaluation) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      HeaderFields.writeIdentity(
        of: evaluation.header, taskType: evaluation.header.taskType, to: &json)
      if let clustering = evaluation.clustering {
        json.key("clustering")
        json.object { Clustering.fields.write(clustering, &$0) }
      }
      if let preprocessing = evaluation.preprocessing {
        json.key("preprocessing")
        json.object { Preprocessing.fields.write(preprocessing, &$0) }
      }
      json.key("clusters")
      ClusterCoding.write(evaluation.clusters, &json)
    }
    return json.bytes
  }
}
