import TestSupport

/// A small evaluation that is made anew for each run, always with the same bytes.
struct MadeEvaluation: Sendable {
  /// A cluster and its images; -1 holds the images in no cluster.
  struct Group: Sendable {
    var id: Int
    /// Images in train, valid and test.
    var images: (train: Int, valid: Int, test: Int)
    /// How many of 100 objects are found.
    var percent: Int
  }

  /// Fields that the evaluation goes without.
  enum Absence: Sendable { case clusters, records, f1 }

  var id: String
  var groups: [Group]
  var without: Set<Absence> = []
  var createdAt: String?
  /// Names of the images, used in turn; none for `image-0001.jpg` and so on.
  var names: [String] = []

  /// Texts by name of file.
  var files: [String: String] {
    let images = MadeImage.all(self)
    var files = ["vector-analysis.json": analysis(images)]
    if !without.contains(.records) { files["image-predictions.json"] = records(images) }
    if let createdAt {
      files["evaluation.json"] =
        "{\(header), \"status\": \"done\", \"createdAt\": \"\(createdAt)\"}\n"
    }
    return files
  }

  private var header: String {
    #""evalId": "\#(id)", "project": "orchard", "versionId": "3""#
  }

  private func analysis(_ images: [MadeImage]) -> String {
    let noise = images.count { $0.cluster == -1 }
    let share = images.isEmpty ? 0 : Double(noise) / Double(images.count)
    let clusters =
      without.contains(.clusters) ? [] : groups.map { cluster($0, images) }
    return """
      {\(header), "clustering": {"method": "hdbscan", "nClusters": \(groups.count { $0.id >= 0 }),
      "metrics": {"noiseRatio": \(share), "silhouetteScore": 0.41},
      "parameters": {"min_cluster_size": 3, "min_samples": 1}},
      "preprocessing": {"method": "umap", "originalDimensions": 512, "targetDimensions": 8,
      "nNeighbors": 15, "minDistance": 0.1},
      "clusters": [\(clusters.joined(separator: ",\n"))]}

      """
  }

  private func cluster(_ group: Group, _ images: [MadeImage]) -> String {
    let members = images.filter { $0.cluster == group.id }
    let splits = ["train", "valid", "test"].compactMap { split in
      let count = members.count { $0.split == split }
      return count == 0 ? nil : "\"\(split)\": \(count)"
    }
    let metrics = without.contains(.f1) ? "null" : MadeMetrics(members.map(\.f1)).json
    let samples = members.prefix(3).map { jsonText($0.name) }.joined(separator: ", ")
    return """
      {"id": \(group.id), "numImages": \(members.count),
      "splitDistribution": {\(splits.joined(separator: ", "))}, "metrics": \(metrics),
      "sampleImages": [\(samples)]}
      """
  }

  private func records(_ images: [MadeImage]) -> String {
    let texts = images.map { $0.json(hasF1: !without.contains(.f1)) }
    return """
      {\(header), "split": "all", "confidenceThreshold": 0.4, "totalImages": \(images.count),
      "offset": 0, "limit": 1000, "images": [
      \(texts.joined(separator: ",\n"))]}

      """
  }
}
