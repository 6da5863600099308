import JSON
import ModelEvaluation

/// Reads `clustering` and `preprocessing` of a vector analysis.
enum ClusteringDecoding {
  /// Reads the value of `clustering`.
  static func clustering(_ reader: inout DocumentReader) throws(JSONSyntaxError) -> Clustering? {
    guard try reader.beginObject() else { return nil }
    var clustering = Clustering()
    while let key = try reader.json.nextKey() {
      switch key {
      case "method": clustering.method = try reader.text()
      case "nClusters": clustering.nClusters = try reader.integer(.count)
      case "metrics": try readMetrics(&reader, into: &clustering)
      case "parameters": clustering.parameters = try parameters(&reader)
      case "processingTimeSeconds":
        clustering.processingTimeSeconds = try reader.number(.notNegative)
      default: try reader.json.skipValue()
      }
    }
    return clustering
  }

  /// Reads the value of `preprocessing`.
  static func preprocessing(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> Preprocessing? {
    guard try reader.beginObject() else { return nil }
    var preprocessing = Preprocessing()
    while let key = try reader.json.nextKey() {
      switch key {
      case "method": preprocessing.method = try reader.text()
      case "originalDimensions": preprocessing.originalDimensions = try reader.integer(.count)
      case "targetDimensions": preprocessing.targetDimensions = try reader.integer(.count)
      case "nNeighbors": preprocessing.nNeighbors = try reader.integer(.count)
      case "minDistance": preprocessing.minDistance = try reader.number(.notNegative)
      default: try reader.json.skipValue()
      }
    }
    return preprocessing
  }

  private static func readMetrics(
    _ reader: inout DocumentReader, into clustering: inout Clustering
  ) throws(JSONSyntaxError) {
    guard try reader.beginObject() else { return }
    while let key = try reader.json.nextKey() {
      switch key {
      case "noiseRatio": clustering.noiseRatio = try reader.number(.score)
      case "silhouetteScore": clustering.silhouetteScore = try reader.number(.silhouette)
      default: try reader.json.skipValue()
      }
    }
  }

  private static func parameters(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> [Clustering.Parameter] {
    guard try reader.beginObject() else { return [] }
    var values = OrderedTextMap<String>()
    while let key = try reader.json.nextKey() {
      values.set(try parameterText(&reader), for: key.string)
    }
    return values.pairs.map { Clustering.Parameter(name: $0.key, value: $0.value) }
  }

  /// A parameter's value as text: strings as they are, numbers in their shortest form, objects and
  /// arrays as compact JSON.
  private static func parameterText(
    _ reader: inout DocumentReader
  ) throws(JSONSyntaxError) -> String {
    switch try reader.json.peek() {
    case .string: try reader.json.string().string
    case .number: try reader.json.number().shortestText
    default: try reader.json.compactText()
    }
  }
}
