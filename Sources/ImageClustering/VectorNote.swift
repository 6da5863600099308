package import Embeddings
import PlainText

/// What a reader of clusters should know of how they came about.
package enum VectorNote: Sendable, Equatable {
  /// Rows were joined with images in their order.
  case joinedByOrder(first: String, last: String)
  /// Vectors whose name no image has.
  case vectorsWithoutImage(Int, example: String)
  /// Images that no vector is named after.
  case imagesWithoutVector(Int, example: String)
  /// Vectors of zeros, as of pictures that could not be read.
  case zeroVectors(Int, example: String)
  /// All vectors are the same.
  case equalVectors
  /// Neighbours were found without comparing all pairs; the share of the true ones, from a sample.
  case searchedNeighbors(recall: Double)
  /// What the projection did otherwise than asked; in few dimensions for the map, else for clusters.
  case projection(UMAPNote, isMap: Bool)
  /// Fewer images than make a cluster.
  case fewerThanCluster(images: Int, minClusterSize: Int)
  /// No images lie closer together than the others.
  case noCluster(minClusterSize: Int)
  /// Clusters that rest on how ties are broken.
  case structuralTies(minSamples: Int)
  /// Only some images were clustered, and the others joined the nearest of them.
  case sampled(Int, of: Int)
  /// The silhouette was measured on a sample.
  case sampledSilhouette(of: Int)
  /// Images whose vectors are nearly equal, so that they count as one.
  case nearlyEqual(images: Int, units: Int)
  /// Why clusters have the least size that they have.
  case proposedSize(ProposedClusterSize)

  /// One sentence, harmless to print.
  package var sentence: String {
    switch self {
    case .joinedByOrder(let first, let last):
      "vectors and images are joined in their order, the first row with \(ShownText(quoting: first)),"
        + " the last with \(ShownText(quoting: last))"
    case .vectorsWithoutImage(let count, let example):
      "\(Self.count(count, "vector", "belongs", "belong")) to no image of the evaluation, for example"
        + " \(ShownText(quoting: example))"
    case .imagesWithoutVector(let count, let example):
      "\(Self.count(count, "image", "has", "have")) no vector, and so no cluster and no place on the"
        + " map, for example \(ShownText(quoting: example))"
    case .zeroVectors(let count, let example):
      "\(Self.count(count, "vector", "consists", "consist")) of zeros, as of pictures that could not"
        + " be read, for example that of \(ShownText(quoting: example))"
    case .nearlyEqual(let images, let units):
      "\(Self.count(images, "image", "is", "are")) nearly equal to others, as frames of a video are: they"
        + " count as \(units) in every verdict"
    case .equalVectors: "all vectors are equal: no image can be told from another"
    case .searchedNeighbors(let recall):
      "not all pairs of so many images are compared: \(Self.percent(recall)) % of the nearest neighbours"
        + " are found, measured on 128 images"
    case .projection(let note, let isMap): Self.sentence(note, isMap: isMap)
    case .fewerThanCluster(let images, let size):
      "\(Self.count(images, "image", "is", "are")) fewer than min_cluster_size \(size): no image is in"
        + " a cluster"
    case .noCluster(let size):
      "no cluster was found: no \(size) images lie closer together than the others"
    case .structuralTies(let minSamples):
      "min_samples \(minSamples) with min_cluster_size 2: which pairs become clusters depends on how"
        + " ties are broken; take min_samples 1 or a greater min_cluster_size"
    case .sampled(let count, let all):
      "\(count) of \(all) images were clustered, spread evenly over all; each of the others is in the"
        + " cluster and at the place of the nearest of them, or like it in none"
    case .sampledSilhouette(let count): "the silhouette is measured on \(count) images"
    case .proposedSize(let size): size.sentence
    }
  }

  /// Whether it says how clusters came about, which readers of the report should know too.
  var isOfMethod: Bool {
    switch self {
    case .structuralTies, .sampled, .sampledSilhouette, .proposedSize, .projection,
      .searchedNeighbors:
      true
    default: false
    }
  }

  /// Rounded down to a tenth, so that 100 means all.
  private static func percent(_ share: Double) -> String {
    let tenths = Int(share * 1000)
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func count(
    _ count: Int, _ noun: String, _ singular: String, _ plural: String
  ) -> String {
    count == 1 ? "1 \(noun) \(singular)" : "\(count) \(noun)s \(plural)"
  }

  private static func sentence(_ note: UMAPNote, isMap: Bool) -> String {
    switch note {
    case .nothingToEmbed: "a single image has no neighbours: it is placed at the origin"
    case .neighborsReduced(let from, let to):
      "n_neighbors is \(to) instead of \(from): there are no more neighbours"
    case .dimensionsReduced(let from, let to):
      isMap
        ? "the map has \(to) instead of \(from) dimensions: so few images span no more"
        : "clusters are found in \(to) instead of \(from) dimensions: so few images span no more"
    case .separateParts(let count):
      "the vectors fall into \(count) groups without neighbours in common: how far these are apart on"
        + " the map means nothing"
    }
  }
}
