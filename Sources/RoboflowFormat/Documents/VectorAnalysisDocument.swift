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
        clustering = try ClusteringDecoding.clustering(&reader)
        hasContent = true
      case "preprocessing":
        preprocessing = try ClusteringDecoding.preprocessing(&reader)
        hasContent = true
      case "clusters":
        clusters = try ClusterDecoding.clusters(&reader)
        hasContent = true
      default:
        if try !header.read(key, &reader) { try reader.json.skipValue() }
      }
    }
    // An evaluation without clustering may answer with its header fields alone.
    if hasContent { return true }
    return try DocumentKind(reader.json.bytes) == .headerOnly
  }
}
