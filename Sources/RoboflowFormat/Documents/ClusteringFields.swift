import DocumentReading
import JSON
import ModelEvaluation

extension Clustering {
  /// The fields of `clustering`.
  static let fields = FieldList<Clustering>([
    .text("method", \.method),
    .count("nClusters", \.nClusters),
    .object(
      "metrics",
      FieldList([
        .number("noiseRatio", \.noiseRatio, .score),
        .number("silhouetteScore", \.silhouetteScore, .silhouette),
      ])),
    .init(name: "parameters") { (reader, clustering) throws(JSONSyntaxError) in
      clustering.parameters = try ClusteringParameters.read(&reader)
    } write: { clustering, json in
      ClusteringParameters.write(clustering.parameters, &json)
    },
    .number("processingTimeSeconds", \.processingTimeSeconds, .notNegative),
  ])
}

extension Preprocessing {
  /// The fields of `preprocessing`.
  static let fields = FieldList<Preprocessing>([
    .text("method", \.method),
    .count("originalDimensions", \.originalDimensions),
    .count("targetDimensions", \.targetDimensions),
    .count("nNeighbors", \.nNeighbors),
    .number("minDistance", \.minDistance, .notNegative),
  ])
}
