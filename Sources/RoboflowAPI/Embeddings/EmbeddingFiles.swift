import FoundationEssentials
import RoboflowFormat

/// Keeps the vectors of images in an evaluation folder, as `analyze` takes them.
struct EmbeddingFiles: Sendable {
  let folder: EvaluationFolder
  let request: ImageRequest

  /// Names of the files.
  static let names = [FolderLayout.embeddings, FolderLayout.embeddingNames]

  /// Whether both are there.
  ///
  /// The list of names is written last, so the array is whole then.
  var areThere: Bool { Self.names.allSatisfy { folder.read($0) != nil } }

  /// Writes the vectors that there are; what is to be said of those that are not.
  func write(_ vectors: [String: [Float]]) throws -> (count: Int, notes: [FetchNote]) {
    let table = VectorTable(request.images, vectors)
    if let other = table.otherLengths.first {
      throw RoboflowError(
        .unusableAnswer,
        "the vectors of the images are not all of one length: some have \(other) numbers, others "
          + "\(table.length)")
    }
    // Never a list beside an array of other rows.
    folder.remove(FolderLayout.embeddingNames)
    try folder.write(table.array, to: FolderLayout.embeddings)
    try folder.write(table.list, to: FolderLayout.embeddingNames)
    let missing = request.images.count - table.names.count
    let note = FetchNote(
      panel: "embeddings",
      message: "\(missing) of \(request.images.count) images have no vector of their own")
    return (table.names.count, missing > 0 ? [note] : [])
  }
}
