// Makes an evaluation of vectors and counts that never saw the service: finds clusters, draws the map,
// fills the table of images and renders it. Runs in any folder and makes its own data.

import Clustering
import Embeddings
import Foundation
import Matrices
import Neighbors
import VectorReport

/// Numbers in -1...1 that are the same in every run.
struct Noise {
  var state: UInt64 = 7

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 52) - 1
  }
}

var noise = Noise()
let count = 240
let columns = 16
var numbers: [Float] = []
for image in 0..<count {
  // Four kinds of images, each around a direction of its own.
  for column in 0..<columns {
    numbers.append(Float((column % 4 == image % 4 ? 3 : 0) + 0.4 * noise.next()))
  }
}

// snippet: neighbors
let vectors = Matrix(rows: count, columns: columns, values: numbers)
let graph = NeighborSearch(metric: .cosine).graph(of: vectors, neighbors: 15)
// end
print("nearest to the first: \(graph.indices[graph.range(ofRow: 0)].prefix(3))")

// snippet: cluster
let embedding = UMAP().embedding(of: vectors, metric: .cosine)
let points = try Points(embedding.coordinates.values, count: count, dimension: 2)
let clusters = HDBSCAN(try HDBSCAN.Parameters(minClusterSize: 10)).cluster(points)
let silhouette = Silhouette(points, labels: clusters.labels)
print(clusters.count, silhouette?.mean ?? .nan)
// end

// snippet: records
var images = ImageTable()
for image in 0..<count {
  var row = ImageRow(name: "image-\(image).jpg")
  row.split = image % 3 == 0 ? "test" : "train"
  row.clusterID = clusters.labels[image].map(Int32.init) ?? Int32(Cluster.noiseID)
  row.position = (
    Double(embedding.coordinates[image, 0]), Double(embedding.coordinates[image, 1])
  )
  let misses = image % 4 == 1 ? 4 : image % 2
  row.counts = (truePositives: 8 - misses, falsePositives: 1, falseNegatives: misses)
  images.append(row)
}
let evaluation = Evaluation(
  header: Header(evalID: "own-1", project: "bottles", status: "done"), images: images)
// end

// snippet: render
let assessed = AssessedEvaluation(evaluation, terms: .init(rules: CheckRules([MaxWeak(0)])))
try Report(assessed).write(to: URL(fileURLWithPath: "report"))
// end
print(assessed.verdict)
