import ImageClustering

extension VectorNote {
  /// The sentence with the option that helps.
  var sentenceWithOptions: String {
    switch self {
    case .joinedByOrder: sentence + "; --names joins by name"
    case .nearlyEqual: sentence + "; --group says which belong together"
    case .noCluster: sentence + "; --explore shows other sizes"
    default: sentence
    }
  }
}
