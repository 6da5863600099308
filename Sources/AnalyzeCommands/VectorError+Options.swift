import ImageClustering

extension VectorError {
  /// The error with a hint that names the option which helps.
  var withOptions: VectorError {
    switch remedy {
    case .nameRows: adding(hint: "Name the rows with --names.")
    case .giveVectors: adding(hint: "Give --embeddings, or leave --projection none out.")
    case .allowMemory: adding(hint: "--max-memory sets the limit.")
    case .clusterFewer: adding(hint: "--sample clusters fewer of the images.")
    case nil: self
    }
  }
}
