/// An image of an evaluation as the service knows it.
package struct SourceImage: Sendable, Equatable {
  /// Id of the source image; empty where the evaluation gives none.
  package var id: String
  /// Its name in the evaluation.
  package var name: String
  /// Its split, where known.
  package var split: String?

  /// Makes an image.
  package init(id: String, name: String, split: String? = nil) {
    self.id = id
    self.name = name
    self.split = split
  }
}
