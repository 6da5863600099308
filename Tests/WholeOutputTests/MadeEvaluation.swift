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
  enum Absence: Sendable { case clusters, records, f1, sorting }

  var id: String
  var project = "orchard"
  var version = "3"
  var model: String?
  var groups: [Group]
  var without: Set<Absence> = []
  var createdAt: String?
  /// Workspace it was fetched from.
  var workspace: String?
  /// Setting of the clustering.
  var leastSize = 3
  /// Number of the first image; images of the same number are the same.
  var firstNumber = 0
  /// Names of the images, used in turn; none for `image-1.jpg` and so on.
  var names: [String] = []
  /// Whether there is a picture of each image.
  var hasPictures = false
  /// Texts of other panels by name of file.
  var panels: [String: String] = [:]

  /// Texts by name of file.
  var files: [String: String] {
    let images = MadeImage.all(self)
    var files = panels
    files["vector-analysis.json"] = analysis(images)
    if !without.contains(.records) { files["image-predictions.json"] = records(images) }
    if let createdAt {
      files["evaluation.json"] =
        "{\(header), \"status\": \"done\", \"createdAt\": \"\(createdAt)\"}\n"
    }
    if let workspace {
      files["fetch.json"] = "{\"format\": 1, \"workspace\": \"\(workspace)\"}\n"
    }
    return files
  }

  /// Names of the files with pictures.
  var pictureNames: [String] {
    hasPictures ? MadeImage.all(self).map { "images/\($0.name)" } : []
  }

  private var header: String {
    """
    "evalId": \(jsonText(id)), "project": \(jsonText(project)), "versionId": \(jsonText(version))\(modelField)
    """
  }

  private var modelField: String { model.map { ", \"modelId\": \(jsonText($0))" } ?? "" }

  private func analysis(_ images: [MadeImage]) -> String {
    let noise = images.count { $0.cluster == -1 }
    let share = images.isEmpty ? 0 : Double(noise) / Double(images.count)
    let clusters =
      without.contains(.clusters) ? [] : ids.map { cluster($0, images) }
    if without.contains(.sorting) { return "{\(header), \"clusters\": []}\n" }
    return """
      {\(header), "clustering": {"method": "hdbscan", "nClusters": \(ids.count { $0 >= 0 }),
      "metrics": {"noiseRatio": \(share), "silhouetteScore": 0.41},
      "parameters": {"min_cluster_size": \(leastSize), "min_samples": 1}},
      "preprocessing": {"method": "umap", "originalDimensions": 512, "targetDimensions": 8,
      "nNeighbors": 15, "minDistance": 0.1},
      "clusters": [\(clusters.joined(separator: ",\n"))]}

      """
  }

  /// Several groups may be of one cluster.
  private var ids: [Int] {
    var seen: Set<Int> = []
    return groups.map(\.id).filter { seen.insert($0).inserted }
  }

  private func cluster(_ id: Int, _ images: [MadeImage]) -> String {
    let members = images.filter { $0.cluster == id }
    let splits = ["train", "valid", "test"].compactMap { split in
      let count = members.count { $0.split == split }
      return count == 0 ? nil : "\"\(split)\": \(count)"
    }
    let metrics = without.contains(.f1) ? "null" : MadeMetrics(members.map(\.f1)).json
    let samples = members.prefix(3).map { jsonText($0.name) }.joined(separator: ", ")
    return """
      {"id": \(id), "numImages": \(members.count),
      "splitDistribution": {\(splits.joined(separator: ", "))}, "metrics": \(metrics),
      "sampleImages": [\(samples)]}
      """
  }

  private func records(_ images: [MadeImage]) -> String {
    let texts = images.map { $0.json(without: without) }
    return """
      {\(header), "split": "all", "confidenceThreshold": 0.4, "totalImages": \(images.count),
      "offset": 0, "limit": 1000, "images": [
      \(texts.joined(separator: ",\n"))]}

      """
  }
}
